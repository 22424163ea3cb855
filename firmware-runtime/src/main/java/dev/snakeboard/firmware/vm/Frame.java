package dev.snakeboard.firmware.vm;

/**
 * Where the parts of a frame are ({@code mp_code_state_t}), as offsets in words from its first. A frame lies on the pystack, or inside a generator object.
 *
 * <pre>
 * FUNCTION   the function
 * IP         address of the opcode that goes on
 * SP         address of the top of the value stack
 * SIZES      n_state (low 16 bits) | active exception handlers (high 16 bits)
 * GLOBALS    the caller's globals
 * STATE      n_state words: the value stack grows up from the first, locals lie down from the last
 * then       handlers of 3 words: address of the handler, address of the stack top | 2 if it is a finally, exception being handled
 * </pre>
 */
public final class Frame {
    static final int FUNCTION = 0;
    static final int IP = 1;
    static final int SP = 2;
    static final int SIZES = 3;
    static final int GLOBALS = 4;
    static final int STATE = 5;

    /** Words of a frame without its state. */
    public static final int HEADER = 5;

    /** Words of an exception handler. */
    public static final int HANDLER = 3;

    static final int HANDLER_SP = 1;
    static final int HANDLER_EXCEPTION = 2;

    /** Set in a handler's stack address if it is a {@code finally} or {@code with}. */
    static final int FINALLY = 2;

    private Frame() {}

    /** The index of the first handler. */
    static int handlers(int[] w, int frame) {
        return frame + STATE + (w[frame + SIZES] & 0xffff);
    }

    static int handlerCount(int[] w, int frame) {
        return w[frame + SIZES] >>> 16;
    }

    static void setHandlerCount(int[] w, int frame, int count) {
        w[frame + SIZES] = w[frame + SIZES] & 0xffff | count << 16;
    }
}
