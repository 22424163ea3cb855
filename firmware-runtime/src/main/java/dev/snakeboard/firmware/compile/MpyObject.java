package dev.snakeboard.firmware.compile;

/** The kinds of constants in an {@code .mpy} file, by the number that stores them ({@code MP_PERSISTENT_OBJ_*} in {@code py/persistentcode.h}). */
enum MpyObject {
    FUN_TABLE,
    NONE,
    FALSE,
    TRUE,
    ELLIPSIS,
    STR,
    BYTES,
    INT,
    FLOAT,
    COMPLEX,
    TUPLE
}
