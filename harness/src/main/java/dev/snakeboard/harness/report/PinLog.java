package dev.snakeboard.harness.report;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.mcu.Mcu;
import dev.snakeboard.emulator.trace.TraceEvent;
import dev.snakeboard.emulator.trace.TraceListener;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the pins of a board did from one time on. Of a pin with very many edges, the first are kept and the rest is counted. */
public final class PinLog implements TraceListener {

    private static final int EDGES_KEPT = 200_000;

    private final Mcu mcu;
    private final long origin;
    private final Map<String, Lane> lanes = new LinkedHashMap<>();

    /** One pin. */
    public static final class Lane {
        private final String pad;
        private final Level first;
        private Level last;
        private long[] edges = new long[16];
        private int kept;
        private long count;
        private long waves;
        private long pixelWrites;

        Lane(String pad, Level first) {
            this.pad = pad;
            this.first = first;
            this.last = first;
        }

        public String pad() {
            return pad;
        }

        /** The level before the first edge. */
        public Level first() {
            return first;
        }

        /** How many edges there were. */
        public long count() {
            return count;
        }

        /** Times of the edges that are kept, after the origin; each turns the level over. */
        public long[] edges() {
            return Arrays.copyOf(edges, kept);
        }

        /** How often a timer was told to make another wave on it. */
        public long waves() {
            return waves;
        }

        /** How often bytes for pixels were sent on it. */
        public long pixelWrites() {
            return pixelWrites;
        }

        private void edge(Level level, long time) {
            if (level == last) {
                return;
            }
            last = level;
            count++;
            if (kept < EDGES_KEPT) {
                if (kept == edges.length) {
                    edges = Arrays.copyOf(edges, kept * 2);
                }
                edges[kept++] = time;
            }
        }
    }

    /** Logs from now on; times count from now. */
    public PinLog(Mcu mcu) {
        this.mcu = mcu;
        this.origin = mcu.clock().now();
        mcu.trace().attach(this);
    }

    @Override
    public void record(TraceEvent event) {
        switch (event) {
            case TraceEvent.PinEdge edge -> lane(edge.pad(), opposite(edge.level())).edge(edge.level(), edge.time() - origin);
            case TraceEvent.PinWave wave -> lane(wave.pad(), Level.LOW).waves++;
            case TraceEvent.PixelData pixels -> lane(pixels.pad(), Level.LOW).pixelWrites++;
            default -> { }
        }
    }

    private Lane lane(String pad, Level before) {
        return lanes.computeIfAbsent(pad, name -> new Lane(name, before));
    }

    private static Level opposite(Level level) {
        return level == Level.HIGH ? Level.LOW : Level.HIGH;
    }

    /** The time that counts as 0. */
    public long origin() {
        return origin;
    }

    /** The pins that did something, in the chip's order. */
    public Collection<Lane> lanes() {
        Map<String, Lane> ordered = new LinkedHashMap<>();
        mcu.pads().all().forEach(pin -> {
            Lane lane = lanes.get(pin.pad());
            if (lane != null && (lane.count > 0 || lane.waves > 0 || lane.pixelWrites > 0)) {
                ordered.put(pin.pad(), lane);
            }
        });
        return ordered.values();
    }
}
