package dev.snakeboard.firmware.profile;

import dev.snakeboard.firmware.vm.Suspension.Place;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Where time was spent: an activation of a function has lines, and each line the activations that it called. */
final class CallTree {

    /** All activations of one function that were called from one place, in the same way. @param function where its code begins */
    static final class Activation {
        final Place function;
        final SequencedMap<Integer, Line> lines = new TreeMap<>();
        /** By the address of the opcode; good for the present epoch, see {@link CycleProfile}. */
        final AddressTable<Line> byAddress = new AddressTable<>();
        long calls;

        Activation(Place function) {
            this.function = function;
        }

        Line line(int number) {
            return lines.computeIfAbsent(number, _ -> new Line(this, number));
        }
    }

    /** A line of such an activation. */
    static final class Line {
        final Activation in;
        final int number;
        final SequencedMap<Place, Activation> called = new LinkedHashMap<>();
        /** By the address of the function; good for the present epoch. */
        final AddressTable<Activation> byFunction = new AddressTable<>();
        final SequencedMap<String, Long> natives = new TreeMap<>();
        long nativeTime;
        long bytecode;
        long compiling;
        long collections;
        long interrupts;
        long idle;

        Line(Activation in, int number) {
            this.in = in;
            this.number = number;
        }

        Spent spent() {
            return new Spent(bytecode, nativeTime, compiling, collections, interrupts, idle);
        }
    }

    private CallTree() {}
}
