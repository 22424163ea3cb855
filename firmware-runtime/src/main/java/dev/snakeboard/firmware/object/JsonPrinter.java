package dev.snakeboard.firmware.object;

/** A printer that {@code json.dump} prints to, with the separators it was asked for ({@code mp_print_ext_t}). */
public interface JsonPrinter extends Printer {
    String itemSeparator();

    String keySeparator();

    /** What to put between items: commas, or what JSON output was asked to use. */
    static String itemSeparator(Printer out, NativeType.PrintKind kind) {
        return kind == NativeType.PrintKind.JSON && out instanceof JsonPrinter json ? json.itemSeparator() : ", ";
    }

    /** What to put between a key and its value. */
    static String keySeparator(Printer out, NativeType.PrintKind kind) {
        return kind == NativeType.PrintKind.JSON && out instanceof JsonPrinter json ? json.keySeparator() : ": ";
    }
}
