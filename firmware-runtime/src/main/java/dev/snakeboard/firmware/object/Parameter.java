package dev.snakeboard.firmware.object;

/**
 * One parameter of a native function ({@code mp_arg_t}).
 *
 * @param absent the value if the argument is not given
 */
public record Parameter(String name, Kind kind, @Word int absent) {
    /** Whether it must be given, and whether by keyword alone. */
    public enum Kind {
        REQUIRED,
        OPTIONAL,
        KEYWORD_ONLY_REQUIRED,
        KEYWORD_ONLY
    }

    public static Parameter required(String name) {
        return new Parameter(name, Kind.REQUIRED, Words.NULL);
    }

    public static Parameter optional(String name, @Word int absent) {
        return new Parameter(name, Kind.OPTIONAL, absent);
    }

    public static Parameter keyword(String name, @Word int absent) {
        return new Parameter(name, Kind.KEYWORD_ONLY, absent);
    }

    public static Parameter requiredKeyword(String name) {
        return new Parameter(name, Kind.KEYWORD_ONLY_REQUIRED, Words.NULL);
    }

    boolean isRequired() {
        return kind == Kind.REQUIRED || kind == Kind.KEYWORD_ONLY_REQUIRED;
    }
}
