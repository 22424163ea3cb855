package dev.snakeboard.firmware.compile;

import java.util.List;

/**
 * What the firmware's parser and compiler take on the heap, told as it happens: the reason why a source may not fit where its {@code .mpy} does. One
 * that belongs to a machine takes the memory, and raises MemoryError if there is none. It lets the time pass, too, that the work takes.
 */
public interface CompilerMemory {
    /** Whoever compiles for no machine takes nothing. */
    CompilerMemory NONE = new CompilerMemory() {};

    /** What the time goes into, beside nodes, constants and code. */
    enum Work {
        /** A token, and how the parser takes it. */
        TOKEN,
        /** A token that ends a line or changes its indent. */
        LINE_END,
        /** A rule of the grammar that something is matched with. */
        RULE,
        /** An opcode, in each pass over its scope. */
        OPERATION
    }

    /** So much of a kind of work is done. */
    default void work(Work kind, int count) {}

    // ---- py/lexer.c, py/parse.c ----

    /** A token that is being read needs room for so many bytes. */
    default void token(int bytes) {}

    /** What an f-string is called with needs room for so many bytes. */
    default void arguments(int bytes) {}

    /** So many levels of indentation need room. */
    default void indents(int levels) {}

    /** The first token has been read, and the parser begins. */
    default void begun() {}

    /** So many rules of the grammar are being matched, one within the other. */
    default void rules(int depth) {}

    /** So many results wait for the rules that they belong to. */
    default void results(int depth) {}

    /** A node of the tree. */
    default void node(int children) {}

    /** The next constant is an integer that is read from so many digits, or 0 if it is none. */
    default void digits(int count) {}

    /**
     * A literal is an object of its own, and a node points to it.
     *
     * @return the piece of the tree that the node is in
     */
    default int object(Constant constant) {
        return 0;
    }

    /** As {@link #object}, of one that is there already. */
    default int again() {
        return 0;
    }

    /** As {@link #object}, of what the last operation came to. */
    default int result(Constant constant) {
        return 0;
    }

    /** The node of a constant in a piece of the tree is not needed any more. */
    default void giveBack(int piece) {}

    /** An operation on a constant is done. */
    default void unary(UnaryOp op, Constant operand) {}

    /** An operation on constants is done; returns whether it comes to something. */
    default boolean binary(BinaryOp op, Constant left, Constant right) {
        return true;
    }

    /** So many names stand for constants. */
    default void defined(int names) {}

    /** The tree is complete, or there is nothing more that it could take. */
    default void completed() {}

    /** The source has been read to its end. */
    default void parsed() {}

    // ---- py/compile.c, py/scope.c, py/emitbc.c ----

    /** A scope is opened; the first is the module's. */
    default void scope() {}

    /** A scope, by its number, knows so many names. */
    default void identifiers(int scope, int count) {}

    /** The table of names has so many. */
    default void names(int count) {}

    /** The table of constants has so many. */
    default void constants(int count) {}

    /** All scopes are known; the most labels that one has. */
    default void labels(int most) {}

    /** A scope's code makes functions of so many others. */
    default void children(int scope, int count) {}

    /** A scope's code has at most so many bytes. */
    default void code(int scope, int room) {}

    /** A scope's code is done; {@code children} are the numbers of the scopes that its functions are made of. */
    default void finish(int scope, byte[] code, List<Integer> children, int flags) {}
}
