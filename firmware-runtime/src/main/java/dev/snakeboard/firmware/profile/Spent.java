package dev.snakeboard.firmware.profile;

/**
 * Time that was spent at a place, in units of the clock, each unit in one of the parts.
 *
 * @param bytecode by the interpreter, and by what it does for operators and attributes
 * @param natives in native functions that were called there
 * @param compiling on parsing and compiling sources
 * @param collections on collecting garbage
 * @param interrupts in interrupt handlers that came meanwhile
 * @param idle slept through
 */
public record Spent(long bytecode, long natives, long compiling, long collections, long interrupts, long idle) {
    static final Spent NOTHING = new Spent(0, 0, 0, 0, 0, 0);

    Spent plus(Spent other) {
        return new Spent(bytecode + other.bytecode, natives + other.natives, compiling + other.compiling, collections + other.collections,
                interrupts + other.interrupts, idle + other.idle);
    }

    /** What the program itself had the CPU for. */
    public long own() {
        return bytecode + natives + compiling + collections;
    }

    public long total() {
        return own() + interrupts + idle;
    }
}
