package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code adafruit_bus_device} does to a bus: it calls the methods by name, so that anything that looks like a bus will do
 * ({@code shared-module/adafruit_bus_device}).
 */
final class BusCalls {
    private BusCalls() {}

    /** A method's name and its arguments, small ints and objects. */
    static final class Call {
        private final Vm vm;
        private final String method;
        private final List<Integer> positional = new ArrayList<>();
        private final List<Integer> keywords = new ArrayList<>();

        Call(Vm vm, String method) {
            this.vm = vm;
            this.method = method;
        }

        Call with(@Word int argument) {
            positional.add(argument);
            return this;
        }

        Call with(String name, int value) {
            keywords.add(Words.ofName(vm.names.firmwareName(name)));
            keywords.add(Words.ofSmall(value));
            return this;
        }

        /** A bound of a slice, which is left out where it says "until the end". */
        Call withEnd(String name, int value) {
            return value == Words.SMALL_MAX ? this : with(name, value);
        }

        @Word int on(@Word int object) {
            int base = vm.reserveNative(2 + positional.size() + keywords.size());
            try {
                vm.attributes.loadMethod(object, vm.names.firmwareName(method), base);
                int at = base + 2;
                for (int word : positional) {
                    vm.words[at++] = word;
                }
                for (int word : keywords) {
                    vm.words[at++] = word;
                }
                int self = vm.words[base + 1] == Words.NULL ? 0 : 1;
                return vm.callAt(vm.words[base], positional.size() + self, keywords.size() / 2, base + 2 - self);
            } finally {
                vm.freeNative(base);
            }
        }
    }

    /** Waits for the bus: the firmware asks again and again, doing its background work between, until Ctrl-C. */
    static void lock(Vm vm, @Word int bus) {
        while (!vm.isTrue(new Call(vm, "try_lock").on(bus))) {
            vm.host().background();
            vm.step();
            vm.checkPending();
        }
    }

    static void unlock(Vm vm, @Word int bus) {
        new Call(vm, "unlock").on(bus);
    }
}
