package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/** Checks of arguments, with the firmware's texts ({@code py/argcheck.c}). */
final class Checks {
    private Checks() {}

    static int range(Vm vm, int value, int least, int most, String name) {
        if (value < least || value > most) {
            throw vm.valueError(Message.of("%s must be %d-%d", name, least, most));
        }
        return value;
    }

    static int atLeast(Vm vm, int value, int least, String name) {
        if (value < least) {
            throw vm.valueError(Message.of("%s must be >= %d", name, least));
        }
        return value;
    }

    static void length(Vm vm, int length, int wanted, String name) {
        if (length != wanted) {
            throw vm.valueError(Message.of("%s length must be %d", name, wanted));
        }
    }

    static void lengthRange(Vm vm, int length, int least, int most, String name) {
        if (length < least || length > most) {
            throw vm.valueError(Message.of("%s length must be %d-%d", name, least, most));
        }
    }

    /** A float of at least 0. */
    static double notNegative(Vm vm, @Word int value, String name) {
        double number = number(vm, value, name);
        if (number < 0) {
            throw vm.valueError(Message.of("%s must be >= %d", name, 0));
        }
        return number;
    }

    /** A float within a range of whole numbers. */
    static double range(Vm vm, double value, int least, int most, String name) {
        if (value < least || value > most) {
            throw vm.valueError(Message.of("%s must be %d-%d", name, least, most));
        }
        return value;
    }

    /** A number as a float. */
    static double number(Vm vm, @Word int value, String name) {
        if (!vm.operations.isInt(value) && !vm.floats.isFloat(value)) {
            throw wrongType(vm, name, "float", value);
        }
        return vm.toDouble(value);
    }

    /** A value of exactly one type. */
    static @Word int type(Vm vm, @Word int value, @Word int type, String name) {
        if (!vm.is(value, type)) {
            throw wrongType(vm, name, typeName(vm, type), value);
        }
        return value;
    }

    /** An item of a sequence, of exactly one type. */
    static @Word int itemType(Vm vm, @Word int value, @Word int type, String sequence) {
        if (!vm.is(value, type)) {
            throw vm.typeError(Message.of("object in %s must be of type %s, not %s", sequence, typeName(vm, type), vm.typeName(value)));
        }
        return value;
    }

    static PythonException wrongType(Vm vm, String name, String wanted, @Word int value) {
        return vm.typeError(Message.of("%s must be of type %s, not %s", name, wanted, vm.typeName(value)));
    }

    static PythonException wrongTypeOrNone(Vm vm, String name, String wanted, @Word int value) {
        return vm.typeError(Message.of("%s must be of type %s or None, not %s", name, wanted, vm.typeName(value)));
    }

    static PythonException invalid(Vm vm, String name) {
        return vm.valueError(Message.of("Invalid %s", name));
    }

    /** The length of a sequence; TypeError if it has none. */
    static int length(Vm vm, @Word int sequence) {
        return Words.smallInt(vm.operations.length(sequence));
    }

    private static String typeName(Vm vm, @Word int type) {
        return vm.names.text(TypeObject.name(vm, type));
    }
}
