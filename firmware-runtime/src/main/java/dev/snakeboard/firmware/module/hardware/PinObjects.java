package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Pad;
import dev.snakeboard.emulator.gpio.Pads;
import dev.snakeboard.emulator.gpio.Pin;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code microcontroller.Pin}: one object in flash per pad of the chip, so names of one pad are one object. Also the checks of pin arguments
 * ({@code shared-bindings/microcontroller/Pin.c}).
 */
final class PinObjects extends NativeType {
    private final Vm vm;
    private final BoardDefinition board;
    private final Pads pads;
    private final List<Pad> definitions;
    private final Pin[] pins;
    private final Map<String, Integer> words = new LinkedHashMap<>();

    PinObjects(Vm vm, BoardDefinition board, Pads pads) {
        super("Pin");
        this.vm = vm;
        this.board = board;
        this.pads = pads;
        this.definitions = board.chip().pads();
        this.pins = new Pin[definitions.size()];
        for (int i = 0; i < pins.length; i++) {
            pins[i] = pads.pin(definitions.get(i).name());
            words.put(definitions.get(i).name(), vm.flash.object(HardwareTypes.PIN, i));
        }
    }

    @Override
    public void print(Vm ignored, Printer out, @Word int self, PrintKind kind) {
        String pad = definition(self).name();
        List<String> names = board.names(pad);
        out.print(names.isEmpty() ? "microcontroller.pin." + pad : "board." + names.getFirst());
    }

    /** The object of a pad. */
    @Word int word(String pad) {
        return words.get(pad);
    }

    /** Pads by name in the chip's order. */
    Map<String, Integer> words() {
        return words;
    }

    Pad definition(@Word int word) {
        return definitions.get(vm.words[(word >> 2) + 1]);
    }

    Pin pin(@Word int word) {
        return pins[vm.words[(word >> 2) + 1]];
    }

    // ---- arguments ----

    /** An argument that must be a pin. */
    @Word int require(@Word int argument, String name) {
        return Checks.type(vm, argument, HardwareTypes.PIN, name);
    }

    /** An argument that must be a pin that nobody uses. */
    @Word int requireFree(@Word int argument, String name) {
        require(argument, name);
        checkFree(argument);
        return argument;
    }

    /** As {@link #requireFree}; empty for None. */
    Optional<Pin> freeOrNone(@Word int argument, String name) {
        return argument == Words.NONE ? Optional.empty() : Optional.of(pin(requireFree(argument, name)));
    }

    void checkFree(@Word int word) {
        if (!pads.isFree(pin(word))) {
            throw vm.valueError(Message.of("%s in use", board.firstName(definition(word).name())));
        }
    }

    /** A sequence of free pins. @param name of each pin in messages */
    List<Pin> requireFreeList(@Word int sequence, String name) {
        List<Pin> list = new ArrayList<>();
        for (int i = 0; i < Checks.length(vm, sequence); i++) {
            list.add(pin(requireFree(vm.operations.subscript(sequence, Words.ofSmall(i), Words.SENTINEL), name)));
        }
        return list;
    }

    private @Word int item(@Word int sequence, int i, String name) {
        return Checks.itemType(vm, vm.operations.subscript(sequence, Words.ofSmall(i), Words.SENTINEL), HardwareTypes.PIN, name);
    }

    void requireNoDuplicates(@Word int sequence, String name) {
        int length = Checks.length(vm, sequence);
        for (int i = 0; i < length; i++) {
            @Word int first = item(sequence, i, name);
            for (int j = i + 1; j < length; j++) {
                if (first == item(sequence, j, name)) {
                    throw vm.typeError(Message.of("%s contains duplicate pins", name));
                }
            }
        }
    }

    void requireNoDuplicates(@Word int sequence, @Word int other, String name, String otherName) {
        requireNoDuplicates(sequence, name);
        requireNoDuplicates(other, otherName);
        for (int i = 0; i < Checks.length(vm, sequence); i++) {
            for (int j = 0; j < Checks.length(vm, other); j++) {
                if (item(sequence, i, name) == item(other, j, otherName)) {
                    throw vm.typeError(Message.of("%s and %s contain duplicate pins", name, otherName));
                }
            }
        }
    }
}
