package dev.snakeboard.firmware.compile;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of a word on the value stack before the code runs.
 *
 * @param kind what it is
 * @param number of a TUPLE its length; of an ITERATOR which of its words
 * @param cause of a CAUSE what it can be
 */
record StackWord(Kind kind, int number, Optional<Cause> cause) {
    static final StackWord VALUE = of(Kind.VALUE);
    static final StackWord NULL = of(Kind.NULL);
    static final StackWord SELF = of(Kind.SELF);
    static final StackWord CELL = of(Kind.CELL);
    static final StackWord LIST = of(Kind.LIST);
    static final StackWord DICT = of(Kind.DICT);
    static final StackWord SET = of(Kind.SET);
    static final StackWord NONE = of(new Cause(true, false, false, new TreeSet<>()));
    static final StackWord EXCEPTION = of(new Cause(false, true, false, new TreeSet<>()));
    static final StackWord RETURN = of(new Cause(false, false, true, new TreeSet<>()));

    enum Kind {
        /** Some object. */
        VALUE,
        /** No object. */
        NULL,
        /** What LOAD_METHOD leaves above a method: the object, or NULL. */
        SELF,
        CELL,
        LIST,
        DICT,
        SET,
        TUPLE,
        /** One of the four words of an iterator. */
        ITERATOR,
        /** What END_FINALLY goes by: None, an exception, or two words that say which return or jump is pending. */
        CAUSE
    }

    /**
     * What a word, or pair of words, for END_FINALLY can be.
     *
     * @param jumps the jumps that can be pending
     */
    record Cause(boolean none, boolean exception, boolean returns, SortedSet<Jump> jumps) {
        Cause or(Cause other) {
            TreeSet<Jump> all = new TreeSet<>(jumps);
            all.addAll(other.jumps);
            return new Cause(none || other.none, exception || other.exception, returns || other.returns, all);
        }

        /** Whether it can be two words. */
        boolean isWide() {
            return returns || !jumps.isEmpty();
        }
    }

    /** A jump that has {@code handlers} to leave, encoded as the operand of UNWIND_JUMP has it. */
    record Jump(int target, int handlers) implements Comparable<Jump> {
        @Override
        public int compareTo(Jump other) {
            return target != other.target ? Integer.compare(target, other.target) : Integer.compare(handlers, other.handlers);
        }
    }

    private static StackWord of(Kind kind) {
        return new StackWord(kind, 0, Optional.empty());
    }

    static StackWord of(Cause cause) {
        return new StackWord(Kind.CAUSE, 0, Optional.of(cause));
    }

    static StackWord jump(int target, int handlers) {
        return of(new Cause(false, false, false, new TreeSet<>(java.util.List.of(new Jump(target, handlers)))));
    }

    static StackWord tuple(int length) {
        return new StackWord(Kind.TUPLE, length, Optional.empty());
    }

    static StackWord iterator(int word) {
        return new StackWord(Kind.ITERATOR, word, Optional.empty());
    }

    boolean isWide() {
        return cause.isPresent() && cause.get().isWide();
    }

    /** Whether it is an object that code may do anything with. */
    boolean isValue() {
        return switch (kind) {
            case NULL, SELF, ITERATOR -> false;
            case CAUSE -> !isWide();
            default -> true;
        };
    }

    /** What both are. */
    StackWord merge(StackWord other) {
        if (equals(other)) {
            return this;
        }
        if (cause.isPresent() && other.cause.isPresent()) {
            return of(cause.get().or(other.cause.get()));
        }
        if (isValue() && other.isValue()) {
            return VALUE;
        }
        throw new MpyFormatException("branches meet with different stacks");
    }
}
