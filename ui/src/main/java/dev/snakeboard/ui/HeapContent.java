package dev.snakeboard.ui;

import java.util.Set;
import javafx.scene.paint.Color;

/** What memory holds, as the heap's map colours it. */
enum HeapContent {
    LIST("list, tuple", "#0969da", "#58a6ff", Set.of("list", "tuple", "deque", "namedtuple")),
    DICT("dict, set", "#8250df", "#bc8cff", Set.of("dict", "set", "frozenset", "OrderedDict")),
    TEXT("str", "#1a7f37", "#3fb950", Set.of("str")),
    BYTES("bytes, array", "#0b7285", "#39c5cf", Set.of("bytes", "bytearray", "array", "memoryview", "ndarray")),
    NUMBER("number", "#9a6700", "#e3b341", Set.of("int", "float", "complex")),
    CODE("function", "#bc4c00", "#f0883e",
            Set.of("function", "generator", "coroutine", "closure", "bound_method", "staticmethod", "classmethod", "property")),
    CLASS("class, module", "#bf3989", "#f778ba", Set.of("type", "module")),
    NAMES("names", "#7d4e57", "#c9a0a8", Set.of("names")),
    COMPILER("compiler", "#6e7781", "#adbac7", Set.of("lexer", "parser", "parse tree", "compiler", "code")),
    OBJECT("object", "#4d5a9e", "#a5b4fc", Set.of()),
    OTHER("other", "#57606a", "#9198a1", Set.of("other"));

    private final String text;
    private final Color onLight;
    private final Color onDark;
    private final Set<String> kinds;

    HeapContent(String text, String onLight, String onDark, Set<String> kinds) {
        this.text = text;
        this.onLight = Color.web(onLight);
        this.onDark = Color.web(onDark);
        this.kinds = kinds;
    }

    String text() {
        return text;
    }

    Color on(Palette palette) {
        return palette.dark() ? onDark : onLight;
    }

    /** @param kind the name of a type, or what a census calls memory that has none; of a type that is not listed here there are objects */
    static HeapContent of(String kind) {
        for (HeapContent content : values()) {
            if (content.kinds.contains(kind)) {
                return content;
            }
        }
        return OBJECT;
    }
}
