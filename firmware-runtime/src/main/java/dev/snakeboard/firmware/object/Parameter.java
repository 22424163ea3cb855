package dev.snakeboard.firmware.object;

/**
 * One parameter of a native function ({@code mp_arg_t}).
 *
 * @param absent the value if the argument is not given
 * @param form what the argument must be
 */
public record Parameter(String name, Kind kind, @Word int absent, Form form) {
    /** What an argument is checked for, and made into, in the order of parameters, before the number of arguments is. */
    public enum Form {
        ANY,
        /** An integer that fits a C int ({@code MP_ARG_INT}). */
        INTEGER,
        /** Anything, of which only the truth counts ({@code MP_ARG_BOOL}). */
        TRUTH
    }

    /** Whether it must be given, and whether by keyword alone. */
    public enum Kind {
        REQUIRED,
        OPTIONAL,
        KEYWORD_ONLY_REQUIRED,
        KEYWORD_ONLY
    }

    public static Parameter required(String name) {
        return new Parameter(name, Kind.REQUIRED, Words.NULL, Form.ANY);
    }

    public static Parameter optional(String name, @Word int absent) {
        return new Parameter(name, Kind.OPTIONAL, absent, Form.ANY);
    }

    public static Parameter keyword(String name, @Word int absent) {
        return new Parameter(name, Kind.KEYWORD_ONLY, absent, Form.ANY);
    }

    public static Parameter requiredKeyword(String name) {
        return new Parameter(name, Kind.KEYWORD_ONLY_REQUIRED, Words.NULL, Form.ANY);
    }

    boolean isRequired() {
        return kind == Kind.REQUIRED || kind == Kind.KEYWORD_ONLY_REQUIRED;
    }

    /** The same, and the argument must be an integer. */
    public Parameter ofInteger() {
        return new Parameter(name, kind, absent, Form.INTEGER);
    }

    /** The same, and the argument becomes False or True. */
    public Parameter ofTruth() {
        return new Parameter(name, kind, absent, Form.TRUTH);
    }
}
