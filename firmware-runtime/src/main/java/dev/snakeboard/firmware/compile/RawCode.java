package dev.snakeboard.firmware.compile;

import java.util.List;

/**
 * One function, class body or module body as bytecode, before it has a place in the board's RAM ({@code mp_raw_code_t}).
 *
 * @param code the prelude (signature, size, source info, cells) and then the opcodes, as in {@code py/bc.h}
 * @param children the code of the functions defined inside, in the order that MAKE_FUNCTION numbers them
 * @param scopeFlags {@code MP_SCOPE_FLAG_*} bits, see {@link ScopeFlag}
 * @param room bytes that the code takes in RAM: what the compiler once reckoned with, before it knew how short the jumps are ({@code py/emitbc.c})
 */
public record RawCode(byte[] code, List<RawCode> children, int scopeFlags, int room) {
    /** Code that takes as much as it has. */
    public RawCode(byte[] code, List<RawCode> children, int scopeFlags) {
        this(code, children, scopeFlags, code.length);
    }
}
