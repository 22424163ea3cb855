package dev.snakeboard.board;

/** A part of the core that a port switches off for a chip, though the board's build is a full one. */
public enum LanguagePart {
    /** {@code complex} and {@code 1j}. */
    COMPLEX,
    /** {@code NotImplemented}. */
    NOT_IMPLEMENTED,
    /** {@code __radd__} and the like. */
    REVERSED_OPERATORS,
    /** {@code __name__} and {@code __globals__} of functions. */
    FUNCTION_ATTRIBUTES,
    /** {@code collections.deque}. */
    DEQUE,
    /** {@code collections.OrderedDict}. */
    ORDERED_DICT,
    /** {@code pow} with a modulus. */
    POW3,
    /** Hashes beside interned names. */
    NAME_HASHES,
    /** More than ten names in {@code errno}. */
    ALL_ERRNOS
}
