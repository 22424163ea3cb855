package dev.snakeboard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boards take the host's memory that they have touched: a thousand Feather M4s, or a hundred ESP32-S3s with 8 MiB of PSRAM, would fit into 1 GiB. */
class ManyBoardsTest {
    private static final String SLEEPER = """
            import time
            while True:
                time.sleep(1)
            """;

    @ParameterizedTest(name = "{0}: {2} KiB each")
    @CsvSource({"feather_m4_express, 40, 750", "adafruit_metro_esp32s3, 12, 1000"})
    void takeLittleWhileTheySleep(String id, int count, int kib) {
        BoardDefinition board = Boards.find(id);
        List<Simulation> boards = new ArrayList<>();
        try {
            // The first one also takes what all share.
            boards.add(sleeping(board));
            long before = used();
            for (int i = 0; i < count; i++) {
                boards.add(sleeping(board));
            }
            assertThat((used() - before) / count / 1024).as("KiB of Java heap for each").isLessThan(kib);
        } finally {
            boards.forEach(Simulation::close);
        }
    }

    private static Simulation sleeping(BoardDefinition board) {
        Simulation simulation = Simulation.builder(board).drive(new MemoryDrive(1 << 16).file("code.py", SLEEPER), "").build();
        simulation.runFor(TimeBase.seconds(3));
        return simulation;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
