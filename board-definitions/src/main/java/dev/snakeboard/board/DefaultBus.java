package dev.snakeboard.board;

import java.util.List;

/**
 * A bus that {@code board} offers ready made: {@code board.I2C()}, {@code board.STEMMA_I2C()} and so on.
 * All {@link #names} give the same object. A bus without pads is on the list because the name exists and
 * calling it raises {@code No default I2C bus}.
 */
public sealed interface DefaultBus {

    /** The names in {@code board}, in the order of the firmware's table. */
    List<String> names();

    /** Pads the bus claims, in the order of its fields. */
    List<String> pads();

    record I2c(List<String> names, String scl, String sda) implements DefaultBus {
        public I2c {
            names = List.copyOf(names);
        }

        @Override
        public List<String> pads() {
            return List.of(scl, sda);
        }
    }

    record Spi(List<String> names, String clock, String mosi, String miso) implements DefaultBus {
        public Spi {
            names = List.copyOf(names);
        }

        @Override
        public List<String> pads() {
            return List.of(clock, mosi, miso);
        }
    }

    record Uart(List<String> names, String tx, String rx) implements DefaultBus {
        public Uart {
            names = List.copyOf(names);
        }

        @Override
        public List<String> pads() {
            return List.of(tx, rx);
        }
    }

    /** A name that exists but whose bus has no pins: calling it raises NotImplementedError. */
    record Missing(BusKind kind, List<String> names) implements DefaultBus {
        public Missing {
            names = List.copyOf(names);
        }

        @Override
        public List<String> pads() {
            return List.of();
        }
    }
}
