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
     * Takes in a name of the source: the firmware does so as soon as it has read it, whatever becomes of it, so names of locals and of constants take
     * RAM, too.
     */
    void add(String text);
}
