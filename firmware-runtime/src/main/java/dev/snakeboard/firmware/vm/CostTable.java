package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.module.MarksModule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What operations cost, in units of the clock's time base. Every cost is a whole number of instructions, and an instruction a whole number of units,
 * so instructions, cycles and time are one count.
 *
 * @param opcodes 256 costs, by opcode byte: the cheapest form of each
 * @param events by {@link CostEvent#ordinal()}: what comes on top of the opcode or the native in which it happens
 * @param natives the bodies of native functions by their full name ({@code list.append}), of types that are called with {@code ()} behind; those that
 *     are not in it cost {@link CostEvent#NATIVE_BODY}
 * @param unitsPerInstruction above 0
 * @param cyclesPerInstructionPercent cycles of the CPU per 100 instructions
 */
public record CostTable(int[] opcodes, int[] events, Map<String, Integer> natives, int unitsPerInstruction, int cyclesPerInstructionPercent) {
    /** The events that depend on how often memory is collected, and on what lies in it. */
    private static final Set<CostEvent> OF_COLLECTIONS =
            Stream.concat(Stream.of(CostEvent.ALLOCATION_PASSED_FOUR, CostEvent.ALLOCATION_FREE_BLOCK), Arrays.stream(CostEvent.values()).filter(CostEvent::ofCollection))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(CostEvent.class)));

    /** What natives do in loops as long as a program wants: where this took no time, nothing could interrupt them. */
    private static final Set<CostEvent> STEPS = EnumSet.of(
            CostEvent.NATIVE_STEP, CostEvent.ARRAY_ITEM, CostEvent.BASE64_DECODE, CostEvent.BASE64_ENCODE, CostEvent.BYTES_HEX,
            CostEvent.CONTAINS_ITEM, CostEvent.JSON_CHARACTER, CostEvent.NATIVE_NEXT, CostEvent.REGEX_COMPILE_BYTE, CostEvent.REGEX_STEP,
            CostEvent.SEQUENCE_COMPARE_ITEM, CostEvent.SORT_COMPARE, CostEvent.STREAM_BYTE, CostEvent.STRUCT_FIELD, CostEvent.STRUCT_ITEM,
            CostEvent.TEXT_JOINED, CostEvent.TEXT_LITERAL_CHARACTER, CostEvent.TEXT_QUOTED_CHARACTER, CostEvent.TEXT_SEARCH_POSITION,
            CostEvent.TEXT_TEST_CHARACTER, CostEvent.TRUTH_NEXT);

    /** 100 ns (of 1/115.2 GHz) for each opcode, call, allocation and step of a native: for the board-less target, whose time goes on but means nothing. */
    public static final CostTable PLAIN = uniform(11_520);

    private static CostTable uniform(int cost) {
        int[] opcodes = new int[256];
        int[] events = new int[CostEvent.values().length];
        Arrays.fill(opcodes, cost);
        for (CostEvent event : EnumSet.of(CostEvent.PYTHON_CALL, CostEvent.NATIVE_BODY, CostEvent.ALLOCATION)) {
            events[event.ordinal()] = cost;
        }
        for (CostEvent event : STEPS) {
            events[event.ordinal()] = cost;
        }
        return new CostTable(opcodes, events, Map.of(), cost, 100);
    }

    public int of(CostEvent event) {
        return events[event.ordinal()];
    }

    /** The body of a native function, or of a type that is called. */
    public int ofNative(String name) {
        if (name.equals(MarksModule.MARK)) {
            return 0;
        }
        Integer cost = natives.get(name);
        return cost != null ? cost : of(CostEvent.NATIVE_BODY);
    }

    /** The same, but how often memory is collected makes no difference: for tests that collect more often than the firmware. */
    public CostTable withFreeCollections() {
        int[] changed = events.clone();
        OF_COLLECTIONS.forEach(event -> changed[event.ordinal()] = 0);
        return new CostTable(opcodes, changed, natives, unitsPerInstruction, cyclesPerInstructionPercent);
    }
}
