package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** A printer that {@code json.dump} prints to, with the separators it was asked for ({@code mp_print_ext_t}). */
public interface JsonPrinter extends Printer {
    String itemSeparator();

    String keySeparator();

    /** Raises TypeError for a value of a type that has no JSON form ({@code MP_TYPE_FLAG_PRINT_JSON}). */
    static void check(Vm vm, @Word int value) {
        @Word int type = vm.typeOf(value);
        boolean hasForm = type == Types.STR
                || type == Types.INT
                || type == Types.FLOAT
                || type == Types.BOOL
                || type == Types.NONE_TYPE
                || type == Types.LIST
                || type == Types.TUPLE
                || type == Types.DICT
                || type == Types.ORDERED_DICT;
        if (!hasForm) {
            throw vm.typeError(Message.of("can't convert %s to json", vm.typeName(value)));
        }
    }

    /** What to put between items: commas, or what JSON output was asked to use. */
    static String itemSeparator(Printer out, NativeType.PrintKind kind) {
        return kind == NativeType.PrintKind.JSON && out instanceof JsonPrinter json ? json.itemSeparator() : ", ";
    }

    /** What to put between a key and its value. */
    static String keySeparator(Printer out, NativeType.PrintKind kind) {
        return kind == NativeType.PrintKind.JSON && out instanceof JsonPrinter json ? json.keySeparator() : ": ";
    }
}
