package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.supervisor.HostDrive;
import dev.snakeboard.firmware.supervisor.PlainExecution;
import dev.snakeboard.firmware.vm.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time of scripts without a board: virtual, in doubles. */
class PlainTimeModuleTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            t = time.monotonic(); time.sleep(3600); print(round(time.monotonic() - t))                  | 3600
            t = time.ticks_ms(); time.sleep_ms(250); print(time.ticks_diff(time.ticks_ms(), t))         | 250
            t = time.ticks_us(); time.sleep_us(250); print(time.ticks_diff(time.ticks_us(), t) // 10)   | 25
            t = time.monotonic_ns(); time.sleep(0.5); print((time.monotonic_ns() - t) // 1000000)       | 500
            t = supervisor.ticks_ms(); time.sleep(1); print(supervisor.ticks_ms() - t)                  | 1000
            print(time.ticks_diff(5, time.ticks_add(5, -7)))                                            | 7
            print(time.ticks_diff(time.ticks_add(0, -1), 0))                                            | -1
            print(time.localtime()[:6], time.time(), time.mktime(time.localtime(1700000000)))           | (2000, 1, 1, 0, 0, 0) 946684800 1700000000
            print(0.0 <= time.monotonic() < 1.0)                                                        | True
            """)
    void virtualTime(String statements, String expected) throws IOException {
        Path script = folder.resolve("script.py");
        Files.writeString(script, "import time, supervisor\n" + statements + "\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlainExecution execution = new PlainExecution(Target.PLAIN, new HostDrive(folder, false, 0), InputStream.nullInputStream(), out, out);
        execution.run(script, List.of(""), List.of("script.py"));
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo(expected);
    }
}
