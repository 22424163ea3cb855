package dev.snakeboard.board;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the firmware's C functions take of the C stack, as the compiler made them for a core: this decides how deep generators and natives nest.
 *
 * @param steps   bytes between one look at the limit and the next, by the kind of call, such as {@code next_in_loop}
 * @param natives bytes that native functions have in use when they call back, by full name ({@code list.sort}); of types that are called, with
 *                {@code ()} behind the name
 */
public record FrameSizes(Map<String, Figure> steps, Map<String, Figure> natives) {

    public FrameSizes {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        natives = Collections.unmodifiableMap(new LinkedHashMap<>(natives));
    }
}
