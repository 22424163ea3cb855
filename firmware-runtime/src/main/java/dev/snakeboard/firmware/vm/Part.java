package dev.snakeboard.firmware.vm;

import java.util.Locale;

/**
 * A part of the core that builds with the rest of it may lack: ports switch some off one by one for small chips
 * ({@code ports/atmel-samd/mpconfigport.h}).
 */
public enum Part {
    /** {@code complex} and {@code 1j} ({@code MICROPY_PY_BUILTINS_COMPLEX}). */
    COMPLEX,
    /** {@code NotImplemented} ({@code MICROPY_PY_BUILTINS_NOTIMPLEMENTED}). */
    NOT_IMPLEMENTED,
    /** {@code __radd__} and the like ({@code MICROPY_PY_REVERSE_SPECIAL_METHODS}). */
    REVERSED_OPERATORS,
    /** {@code __name__} and {@code __globals__} of functions ({@code MICROPY_PY_FUNCTION_ATTRS}). */
    FUNCTION_ATTRIBUTES,
    /** {@code collections.deque} ({@code MICROPY_PY_COLLECTIONS_DEQUE}). */
    DEQUE,
    /** {@code collections.OrderedDict} ({@code MICROPY_PY_COLLECTIONS_ORDEREDDICT}). */
    ORDERED_DICT,
    /** {@code pow} with a modulus ({@code MICROPY_PY_BUILTINS_POW3}). */
    POW3,
    /** Hashes beside the names that are interned ({@code MICROPY_QSTR_BYTES_IN_HASH}). */
    NAME_HASHES,
    /** {@code errno}, and with it the texts of OSError ({@code MICROPY_PY_ERRNO}). */
    ERRNO,
    /** All the names of {@code errno}, not the ten of the short list ({@code MICROPY_PY_ERRNO_LIST}). */
    ALL_ERRNOS,
    /** {@code io.IOBase} ({@code MICROPY_PY_IO_IOBASE}). */
    IO_BASE,
    /** {@code settings.toml}, without which {@code os.getenv} is there and raises NotImplementedError ({@code CIRCUITPY_SETTINGS_TOML}). */
    SETTINGS_TOML;

    /** Who brings its names, in the list of names in ROM. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
