package dev.snakeboard.firmware.compile;

import java.util.ArrayList;
import java.util.List;

/** The value stack and the active exception handlers before an instruction, as far as they are known before the code runs. */
final class StackState {
    /**
     * An active handler.
     *
     * @param address offset of its code
     * @param base how many entries of the stack it keeps
     */
    record Handler(int address, int base, boolean isFinally) {}

    private final List<StackWord> words;
    private final List<Handler> handlers;

    StackState() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    private StackState(List<StackWord> words, List<Handler> handlers) {
        this.words = words;
        this.handlers = handlers;
    }

    StackState copy() {
        return new StackState(new ArrayList<>(words), new ArrayList<>(handlers));
    }

    /** How many entries there are; a cause counts as one. */
    int depth() {
        return words.size();
    }

    /** How many words of memory they can take. */
    int size() {
        int size = words.size();
        for (StackWord word : words) {
            size += word.isWide() ? 1 : 0;
        }
        return size;
    }

    StackState push(StackWord word) {
        words.add(word);
        return this;
    }

    StackState push(int count, StackWord word) {
        for (int i = 0; i < count; i++) {
            words.add(word);
        }
        return this;
    }

    /** The entry that lies {@code below} entries under the top. */
    StackWord peek(int below) {
        if (below >= words.size()) {
            throw new MpyFormatException("the stack runs empty");
        }
        return words.get(words.size() - 1 - below);
    }

    StackWord pop() {
        StackWord top = peek(0);
        words.removeLast();
        return top;
    }

    /** Takes off one that must be an object. */
    StackWord popValue() {
        StackWord top = pop();
        if (!top.isValue()) {
            throw new MpyFormatException("an operand is no object");
        }
        return top;
    }

    StackState popValues(int count) {
        for (int i = 0; i < count; i++) {
            popValue();
        }
        return this;
    }

    StackWord pop(StackWord.Kind kind) {
        StackWord top = pop();
        if (top.kind() != kind) {
            throw new MpyFormatException("an operand is no " + kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        return top;
    }

    void insert(int below, StackWord word) {
        words.add(words.size() - below, word);
    }

    /** Drops what lies above the first {@code depth} entries. */
    void cut(int depth) {
        if (depth > words.size()) {
            throw new MpyFormatException("the stack is lower than at its handler");
        }
        words.subList(depth, words.size()).clear();
    }

    boolean hasWideFrom(int below) {
        for (int i = 0; i < below; i++) {
            if (peek(i).isWide()) {
                return true;
            }
        }
        return false;
    }

    // ---- handlers

    int handlerCount() {
        return handlers.size();
    }

    void enter(int address, boolean isFinally) {
        handlers.add(new Handler(address, depth(), isFinally));
    }

    Handler innermost() {
        if (handlers.isEmpty()) {
            throw new MpyFormatException("no handler is active");
        }
        return handlers.getLast();
    }

    Handler leave() {
        Handler handler = innermost();
        handlers.removeLast();
        return handler;
    }

    /** Joins another state of the same place; returns whether that says anything new. */
    boolean join(StackState other) {
        if (words.size() != other.words.size() || !handlers.equals(other.handlers)) {
            throw new MpyFormatException("branches meet with different stacks");
        }
        boolean changed = false;
        for (int i = 0; i < words.size(); i++) {
            StackWord merged = words.get(i).merge(other.words.get(i));
            changed |= !merged.equals(words.get(i));
            words.set(i, merged);
        }
        return changed;
    }
}
