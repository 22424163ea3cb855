package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;

/**
 * Matches by backtracking ({@code lib/re1.5/recursiveloop.c}). The firmware recurses for each choice and each noted place, and a match too deep for
 * the C stack raises RuntimeError. Here these are frames among the arguments of native functions:
 *
 * <pre>
 * word 0  a choice: 0; a noted place: its number + 1
 * word 1  a choice: where the code goes on; a noted place: what it was before
 * word 2  a choice: where the text goes on
 * word 3  what the C stack gets back
 * </pre>
 */
final class RegexMatcher {
    private static final int FRAME_WORDS = 4;

    /** A place that was not reached. */
    static final int NOWHERE = -1;

    private final Vm vm;
    private final byte[] code;
    private final byte[] text;
    private final int end;
    private final int[] places;

    private int pc;
    private int at;

    /**
     * A matcher over a text.
     *
     * @param end where the text ends for the matcher
     * @param groups how many groups capture
     */
    RegexMatcher(Vm vm, byte[] code, byte[] text, int end, int groups) {
        this.vm = vm;
        this.code = code;
        this.text = text;
        this.end = end;
        places = new int[2 * (groups + 1)];
    }

    /** Start and end offset of the match and of each group, after a match; {@link #NOWHERE} for a group without one. */
    int[] places() {
        return places;
    }

    int start() {
        return places[0];
    }

    int end() {
        return places[1];
    }

    /** Whether a match starts at {@code from}, or, if not anchored, anywhere from there on. */
    boolean matches(int from, boolean anchored) {
        Arrays.fill(places, NOWHERE);
        pc = anchored ? RegexCompiler.ANCHORED : 0;
        at = from;
        int bottom = vm.reserveNative(FRAME_WORDS);
        int mark = vm.interpreter.cStack().descend(StackStep.MATCHING);
        try {
            int top = bottom;
            while (code[pc] != RegexCompiler.MATCH) {
                vm.step(CostEvent.REGEX_STEP);
                switch (code[pc]) {
                    case RegexCompiler.SPLIT -> {
                        vm.charge(CostEvent.REGEX_BRANCH);
                        top = push(0, pc + 2 + code[pc + 1], at);
                        pc += 2;
                    }
                    case RegexCompiler.SPLIT_BACK -> {
                        vm.charge(CostEvent.REGEX_BRANCH);
                        top = push(0, pc + 2, at);
                        pc += 2 + code[pc + 1];
                    }
                    case RegexCompiler.SAVE -> {
                        int place = code[pc + 1];
                        vm.charge(CostEvent.REGEX_BRANCH);
                        top = push(place + 1, places[place], 0);
                        places[place] = at;
                        pc += 2;
                    }
                    default -> {
                        if (!advance()) {
                            top = backtrack(top, bottom);
                        }
                    }
                }
                if (top < bottom) {
                    return false;
                }
            }
            return true;
        } finally {
            vm.interpreter.cStack().giveBack(mark);
            vm.freeNative(bottom);
        }
    }

    private int push(int kind, int first, int second) {
        int frame = vm.reserveNative(FRAME_WORDS);
        vm.words[frame] = kind;
        vm.words[frame + 1] = first;
        vm.words[frame + 2] = second;
        vm.words[frame + 3] = vm.interpreter.cStack().descend(StackStep.MATCHING);
        return frame;
    }

    /** Goes back to the last choice; the frame below it, or one below {@code bottom} if there is none. */
    private int backtrack(int top, int bottom) {
        int frame = top;
        while (frame > bottom) {
            int kind = vm.words[frame];
            int first = vm.words[frame + 1];
            int second = vm.words[frame + 2];
            vm.interpreter.cStack().giveBack(vm.words[frame + 3]);
            vm.freeNative(frame);
            frame -= FRAME_WORDS;
            if (kind == 0) {
                pc = first;
                at = second;
                return frame;
            }
            places[kind - 1] = first;
        }
        return bottom - 1;
    }

    /** Runs an instruction that makes no choice; whether it fits the text. */
    private boolean advance() {
        int opcode = code[pc];
        switch (opcode) {
            case RegexCompiler.JUMP -> {
                pc += 2 + code[pc + 1];
                return true;
            }
            case RegexCompiler.START -> {
                pc++;
                return at == 0;
            }
            case RegexCompiler.END -> {
                pc++;
                return at == end;
            }
            default -> {
                if (at >= end) {
                    return false;
                }
                int c = text[at++] & 0xff;
                return takes(opcode, c);
            }
        }
    }

    private boolean takes(int opcode, int c) {
        int operand = pc + 1;
        return switch (opcode) {
            case RegexCompiler.CHARACTER -> {
                pc += 2;
                yield c == (code[operand] & 0xff);
            }
            case RegexCompiler.NAMED_CLASS -> {
                pc += 2;
                yield RegexCompiler.isInNamedClass(code[operand], c);
            }
            case RegexCompiler.CLASS, RegexCompiler.NOT_CLASS -> {
                int ranges = code[operand];
                pc += 2 + 2 * ranges;
                yield isInRanges(operand + 1, ranges, c) == (opcode == RegexCompiler.CLASS);
            }
            default -> {
                pc++;
                yield true;
            }
        };
    }

    private boolean isInRanges(int first, int count, int c) {
        for (int i = first; i < first + 2 * count; i += 2) {
            vm.charge(CostEvent.REGEX_CLASS_RANGE);
            int low = code[i] & 0xff;
            int high = code[i + 1] & 0xff;
            if (low == 0 ? RegexCompiler.isInNamedClass(high, c) : c >= low && c <= high) {
                return true;
            }
        }
        return false;
    }
}
