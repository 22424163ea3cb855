package dev.snakeboard.firmware.compile;

/** The strings that are interned where source is compiled: those in the firmware's ROM, and those that programs have brought. */
public interface InternedNames {
    /** Nothing but what the source itself brings. */
    InternedNames NONE = new InternedNames() {
        @Override
        public boolean contains(String text) {
            return false;
        }

        @Override
        public void add(String text) {
            // Whoever compiles for no machine needs no RAM for names.
        }
    };

    boolean contains(String text);

    /**
     * Takes in a name of the source, each time that it is read: the firmware does so at once, whatever becomes of it, so names of locals and of
     * constants take RAM, too.
     */
    void add(String text);

    /** The most bytes that an interned string has ({@code MICROPY_QSTR_BYTES_IN_LEN}). */
    int LONGEST = 255;

    /**
     * Checks the length of a name.
     *
     * @throws CompileException if it cannot be interned
     */
    static void checkLength(String name) {
        // No character takes more than three bytes for each of its Java chars.
        if (name.length() > LONGEST / 3 && Utf8.encode(name).length > LONGEST) {
            throw new CompileException("RuntimeError", "name too long", 0);
        }
    }
}
