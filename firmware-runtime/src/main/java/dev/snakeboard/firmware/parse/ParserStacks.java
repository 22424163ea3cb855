package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.CompilerMemory;
import dev.snakeboard.firmware.compile.Constant;

/**
 * How the stacks of the firmware's table-driven parser stand while ours descends: the rules that are being matched, and the results that wait for a rule
 * to take them ({@code py/parse.c}). A rule is on the stack while what it consists of is matched, but for the last of several alternatives
 * ({@code py/grammar.h}): whoever descends says how many rules that are.
 */
final class ParserStacks {
    /** From the atom's rule on: what is tried after an atom are trailers, one of three alternatives, beside a rule that is kept. */
    private static final int TRIED_AFTER_ATOM = 3;

    /** From an expression's rule down to the last that is tried for its atom, which begins with a bracket. */
    private static final int TRIED_FOR_EXPRESSION = 14;

    /** What is absent after an atom is a result, too, until its rule is complete. */
    private static final int ABSENT = 1;

    private final CompilerMemory memory;
    private int rules;
    private int results;

    ParserStacks(CompilerMemory memory) {
        this.memory = memory;
    }

    CompilerMemory memory() {
        return memory;
    }

    /** Begins what is matched under {@code more} further rules; what it returns is for {@link #leave}. */
    long enter(int more) {
        long before = (long) rules << Integer.SIZE | results;
        rules += more;
        memory.work(CompilerMemory.Work.RULE, more);
        return before;
    }

    /** Ends what {@link #enter} began: it came to one result. */
    void leave(long before) {
        rules = (int) (before >>> Integer.SIZE);
        results = (int) before + 1;
        memory.results(results + ABSENT);
    }

    /** An atom that is no node. */
    void atom() {
        memory.rules(rules + TRIED_AFTER_ATOM);
        results++;
        memory.results(results + ABSENT);
    }

    /** A word that its rule keeps: an operator, or a name that is no expression; or nothing, where something may be absent. */
    void word() {
        results++;
    }

    /** An expression is looked for under {@code more} further rules, and there is none. */
    void noExpression(int more) {
        memory.rules(rules + more + TRIED_FOR_EXPRESSION);
    }

    /** A node of the tree, which is not to change how many results there are: that is for {@link #leave}. */
    void node(int children) {
        memory.node(children);
    }

    /** A node, unless it would have one child only. */
    void list(int children) {
        if (children > 1) {
            memory.node(children);
        }
    }

    /** A node, unless it would have one child without a comma after it. */
    void list(int children, boolean trailingComma) {
        if (children > (trailingComma ? 0 : 1)) {
            memory.node(children);
        }
    }

    void object(Constant constant) {
        memory.object(constant);
    }
}
