package dev.snakeboard.firmware.compile;

/** What a piece of source is ({@code mp_parse_input_kind_t}). */
public enum SourceMode {
    /** A module, or what {@code exec} gets. */
    FILE,
    /** One statement typed at the REPL: the value of an expression is printed. */
    SINGLE,
    /** An expression, as {@code eval} gets. */
    EVAL
}
