package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;

/** The addresses of the types of {@code displayio} and its kin. */
final class DisplayTypes {
    private static int next = 192;

    static final @Word int BITMAP = slot();
    static final @Word int PALETTE = slot();
    static final @Word int COLOR_CONVERTER = slot();
    static final @Word int COLORSPACE = slot();
    static final @Word int GROUP = slot();
    static final @Word int TILE_GRID = slot();

    private DisplayTypes() {}

    private static @Word int slot() {
        return Types.module(next++);
    }
}
