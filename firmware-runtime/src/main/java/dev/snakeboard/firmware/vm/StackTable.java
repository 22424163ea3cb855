package dev.snakeboard.firmware.vm;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What nested calls take of the C stack.
 *
 * @param steps bytes by {@link StackStep#ordinal()}
 * @param natives bytes of native functions that call back, by their full name ({@code list.sort}), of types that are called with {@code ()} behind
 */
public record StackTable(int[] steps, Map<String, Integer> natives) {
    /** What the host's own stack has frames for. */
    private static final Set<StackStep> NESTING = EnumSet.of(
            StackStep.INTERPRETER,
            StackStep.OTHER_NATIVE,
            StackStep.NEXT_OF_ENUMERATE,
            StackStep.NEXT_OF_FILTER,
            StackStep.NEXT_OF_MAP,
            StackStep.NEXT_OF_ZIP,
            StackStep.LIST_COMPARISON,
            StackStep.TUPLE_COMPARISON,
            StackStep.DICT_COMPARISON,
            StackStep.TUPLE_HASH,
            StackStep.PRINTING_LIST,
            StackStep.PRINTING_TUPLE,
            StackStep.PRINTING_DICT,
            StackStep.PRINTING_INSTANCE,
            StackStep.FORMATTING);

    /** For the board-less target, where only that it ends matters: the same for each activation and for each native between two. */
    public static final StackTable PLAIN = uniform(210);

    private static StackTable uniform(int bytes) {
        int[] steps = new int[StackStep.values().length];
        for (StackStep step : NESTING) {
            steps[step.ordinal()] = bytes;
        }
        return new StackTable(steps, Map.of());
    }

    public int of(StackStep step) {
        return steps[step.ordinal()];
    }

    /** What a native function has in use when it calls back. */
    public int ofNative(String name) {
        return natives.getOrDefault(name, of(StackStep.OTHER_NATIVE));
    }
}
