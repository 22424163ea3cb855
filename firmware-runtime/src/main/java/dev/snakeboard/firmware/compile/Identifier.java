package dev.snakeboard.firmware.compile;

/** A name used in a scope, and what kind of variable it turned out to be ({@code id_info_t} in {@code py/scope.h}). */
final class Identifier {
    /** How a name is reached. */
    enum Kind {
        UNDECIDED,
        /** Read but never assigned: a global, or a name of an enclosing function. */
        GLOBAL_IMPLICIT,
        /** Assigned at module or class level. */
        GLOBAL_IMPLICIT_ASSIGNED,
        /** Declared global, or found to be one. */
        GLOBAL_EXPLICIT,
        /** A local that no inner function uses. */
        LOCAL,
        /** A local that inner functions use. */
        CELL,
        /** A local of an enclosing function. */
        FREE
    }

    /** Which parameter a name is, if any. */
    enum Role {
        NONE,
        PARAMETER,
        STAR_PARAMETER,
        DOUBLE_STAR_PARAMETER
    }

    final String name;
    Kind kind;
    Role role = Role.NONE;
    /** The slot of a local, cell or free variable. */
    int slot;

    Identifier(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    boolean isParameter() {
        return role != Role.NONE;
    }
}
