package dev.snakeboard.harness.report;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.time.TimeBase;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws what pins did as lines of text, one per pin, with one time axis. */
public final class PinTimeline {

    private static final int COLUMNS = 72;
    private static final int MARKS = 8;
    private static final char HIGH = '\u2594';
    private static final char LOW = '\u2581';
    private static final char BOTH = '\u2588';

    private PinTimeline() {
    }

    /** @param length of the axis in units of the time base, from the log's origin */
    public static String draw(PinLog log, BoardDefinition board, long length) {
        StringBuilder text = new StringBuilder();
        int names = log.lanes().stream().mapToInt(lane -> board.firstName(lane.pad()).length()).max().orElse(0);
        text.append(" ".repeat(names + 1)).append(axis(length)).append('\n');
        for (PinLog.Lane lane : log.lanes()) {
            String name = board.firstName(lane.pad());
            text.append(name).append(" ".repeat(names + 1 - name.length()));
            text.append(lane.count() > 0 ? wave(lane, length) : " ".repeat(COLUMNS));
            text.append(' ').append(summary(lane)).append('\n');
        }
        return text.toString();
    }

    private static String summary(PinLog.Lane lane) {
        String edges = lane.count() == 0 ? "" : lane.count() == 1 ? "1 edge" : lane.count() + " edges";
        String pixels = lane.pixelWrites() == 0 ? "" : "pixels sent " + lane.pixelWrites() + " times";
        String waves = lane.waves() == 0 ? "" : "PWM set " + lane.waves() + " times";
        return Stream.of(edges, waves, pixels).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String axis(long length) {
        StringBuilder line = new StringBuilder();
        for (int mark = 0; mark < MARKS; mark++) {
            int column = COLUMNS * mark / MARKS;
            if (line.length() <= column) {
                line.append(" ".repeat(column - line.length())).append(label(length * mark / MARKS));
            }
        }
        return line.toString();
    }

    private static String label(long time) {
        long ms = TimeBase.toMs(time);
        if (ms % 1000 == 0) {
            return ms / 1000 + "s";
        }
        return ms < 1000 ? ms + "ms" : ms / 1000 + "." + String.format(Locale.ROOT, "%03d", ms % 1000).replaceAll("0+$", "") + "s";
    }

    private static String wave(PinLog.Lane lane, long length) {
        StringBuilder line = new StringBuilder();
        long[] edges = lane.edges();
        boolean high = lane.first() == Level.HIGH;
        int next = 0;
        for (int column = 0; column < COLUMNS; column++) {
            long until = length / COLUMNS * (column + 1);
            int before = next;
            while (next < edges.length && edges[next] < until) {
                next++;
            }
            int changes = next - before;
            if (changes > 1) {
                line.append(BOTH);
            } else {
                line.append(changes == 1 ? (high ? LOW : HIGH) : high ? HIGH : LOW);
            }
            high ^= changes % 2 == 1;
        }
        return line.toString();
    }
}
