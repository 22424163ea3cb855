package dev.snakeboard.board;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A CPU core and what the firmware's operations cost on it.
 *
 * <p>Costs are in the core's instructions: per opcode, the cheapest form of it; per runtime event (a call, an allocation,
 * a probe of a table), what comes on top. Cycles are instructions times {@link #cyclesPerInstruction}.
 *
 * @param id          such as {@code cortex-m4f-samd51}: one core in two chips may cost differently, because the firmware is built differently
 * @param architecture instruction set, in words
 * @param cyclesPerInstructionPercent mean cycles per 100 instructions, so that charging stays in whole numbers
 * @param opcodes     by the opcode's mnemonic (upstream's name without {@code MP_BC_}); operators as {@code BINARY_OP_ADD}, {@code UNARY_OP_NOT}
 * @param events      by name, such as {@code allocation}
 * @param natives     bodies of native functions by full name ({@code list.append}); of types that are called, with {@code ()} behind the name
 * @param frames      what nested calls take of the C stack; a definition of a core of one's own may leave it out
 */
public record CoreDefinition(
        String id,
        String name,
        String architecture,
        FloatUnit floatUnit,
        Figure cyclesPerInstructionPercent,
        Map<String, Figure> opcodes,
        Map<String, Figure> events,
        Map<String, Figure> natives,
        Optional<FrameSizes> frames) {

    public CoreDefinition {
        // Not Map.copyOf: its order changes from run to run, and tables are printed.
        opcodes = Collections.unmodifiableMap(new LinkedHashMap<>(opcodes));
        events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        natives = Collections.unmodifiableMap(new LinkedHashMap<>(natives));
    }

    /** Where floats are calculated. */
    public enum FloatUnit { HARDWARE, SOFTWARE }

    /** Mean cycles per instruction: between 1 and 10. */
    public double cyclesPerInstruction() {
        return cyclesPerInstructionPercent.value() / 100.0;
    }

    /**
     * Instructions of an opcode in its cheapest form.
     *
     * @throws IllegalArgumentException if the core's table does not know it
     */
    public int opcodeInstructions(String mnemonic) {
        return instructions(opcodes, "opcode", mnemonic);
    }

    /**
     * Instructions that one runtime event adds.
     *
     * @throws IllegalArgumentException if the core's table does not know it
     */
    public int eventInstructions(String event) {
        return instructions(events, "event", event);
    }

    public Optional<Figure> opcode(String mnemonic) {
        return Optional.ofNullable(opcodes.get(mnemonic));
    }

    public Optional<Figure> event(String event) {
        return Optional.ofNullable(events.get(event));
    }

    private int instructions(Map<String, Figure> table, String what, String key) {
        Figure figure = table.get(key);
        if (figure == null) {
            throw new IllegalArgumentException("core " + id + " has no cost for " + what + " " + key);
        }
        return Math.toIntExact(figure.value());
    }

    /** The kinds of figure in the tables: what a report says about their trustworthiness. */
    public Set<Basis> bases() {
        Set<Basis> found = EnumSet.noneOf(Basis.class);
        found.add(cyclesPerInstructionPercent.basis());
        opcodes.values().forEach(figure -> found.add(figure.basis()));
        events.values().forEach(figure -> found.add(figure.basis()));
        natives.values().forEach(figure -> found.add(figure.basis()));
        return found;
    }
}
