package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.CompilerMemory;

/**
 * How the stacks of the firmware's table-driven parser stand while ours descends: the rules that are being matched, and the results that wait for a rule
 * to take them ({@code py/parse.c}, {@code py/grammar.h}).
 *
 * <p>A rule is on the stack while what it consists of is matched, but for the last of several alternatives: whoever descends says how many rules that
 * are. A name, a literal, an operator that its rule keeps, and whatever may be absent and is, are one result each; a rule takes its results, and leaves
 * one.
 */
final class ParserStacks {
    /** A rule lies above what is tried for it: alternatives of which the first consists of others. */
    private static final int TRIED_FOR_STATEMENT = 5;

    /** From the atom's rule on: what is tried after an atom are trailers, one of three alternatives, beside a rule that is kept. */
    private static final int TRIED_AFTER_ATOM = 3;

    /** From the factor's rule on: the sign before it, one of three. */
    private static final int TRIED_FOR_FACTOR = 3;

    /** From an expression's rule down to the last that is tried for its atom, which begins with a bracket. */
    private static final int TRIED_FOR_EXPRESSION = 14;

    private final CompilerMemory memory;
    private int rules;
    private int results;

    ParserStacks(CompilerMemory memory) {
        this.memory = memory;
    }

    CompilerMemory memory() {
        return memory;
    }

    // ---- rules ----

    /** Begins what is matched under {@code more} further rules; what it returns is for {@link #leave}. */
    int enter(int more) {
        int before = rules;
        rules += more;
        memory.work(CompilerMemory.Work.RULE, more);
        memory.rules(rules + 1);
        return before;
    }

    /** Ends what {@link #enter} began. */
    void leave(int before) {
        rules = before;
    }

    void statement() {
        memory.rules(rules + TRIED_FOR_STATEMENT);
    }

    void factor() {
        memory.rules(rules + TRIED_FOR_FACTOR);
    }

    void bracket() {
        memory.rules(rules + 2);
    }

    void trailer() {
        memory.rules(rules + TRIED_AFTER_ATOM);
    }

    /** An expression is looked for under {@code more} further rules, and there is none: a result that is absent. */
    void noExpression(int more) {
        memory.rules(rules + more + TRIED_FOR_EXPRESSION);
        push();
    }

    // ---- results ----

    /** A name, a literal, an operator, or nothing where something may be absent. */
    void push() {
        results++;
        memory.results(results);
    }

    /** A rule leaves one of its results, the others are absent. */
    void only(int count) {
        results -= count - 1;
    }

    /** Some of a rule's results are dropped. */
    void drop(int count) {
        results -= count;
    }

    /** A node of the tree takes results, and is one. */
    void node(int children) {
        memory.node(children);
        results -= children;
        push();
    }

    /** A node, unless it would have one child only. */
    void list(int children) {
        list(children, false);
    }

    /** A node, unless it would have one child without a comma after it. */
    void list(int children, boolean trailingComma) {
        if (children != 1 || trailingComma) {
            node(children);
        }
    }
}
