package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.InternedNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The names that firmware has interned in its ROM, where they cost a program nothing ({@code genhdr/qstrdefs.generated.h} of a build). Each is there
 * because somebody brings it: {@code core} on every build, {@code full} on full ones, {@code everything} on the unix build, or a module that is built in,
 * imported or not. {@code mpy-cross} has names, too.
 *
 * <p>The list is {@code rom-names.txt}, made by {@code tools/rom-names.py}: {@code name TAB who who …}, sorted, in two parts that an empty line
 * separates. It is searched as it is, for a short program asks for a few names only.
 */
public final class RomNames implements InternedNames {
    private static final byte[] LIST = read();

    /** Where the second part begins. */
    private static final int SORTED = secondPart();

    /** No name is longer. */
    private static final int LONGEST = 40;

    /** After so many searches a filter is made, that knows of most texts that they are no names. */
    private static final int FEW = 64;

    /** Those of mpy-cross. */
    public static final RomNames MPY_CROSS = new RomNames("mpy-cross"::equals);

    private final Predicate<String> brought;
    private int searches;

    /** @param brought tells whether a build has what brings a name */
    public RomNames(Predicate<String> brought) {
        this.brought = brought;
    }

    /** Whether a text is one of the names that the build has. */
    @Override
    public boolean contains(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return false;
        }
        if (!mayHold(hash(length, text.charAt(0), text.charAt(length >> 1), text.charAt(length - 1)))) {
            return false;
        }
        int line = find(text, SORTED, LIST.length);
        line = line >= 0 ? line : find(text, 0, SORTED - 1);
        return line >= 0 && isBrought(line);
    }

    /** Whether there may be a name that has a hash. */
    boolean mayHold(int hash) {
        if (searches < FEW) {
            searches++;
            return true;
        }
        return Filter.mayHold(hash);
    }

    @Override
    public void add(String text) {
        // What programs bring is not in ROM.
    }

    /** The names of the unsorted pool that the build has, in the order of their ids. */
    List<String> unsorted() {
        return names(0, SORTED - 1);
    }

    /** The names of the sorted pool that the build has, in the order of their ids. */
    List<String> sorted() {
        return names(SORTED, LIST.length);
    }

    private List<String> names(int from, int to) {
        List<String> names = new ArrayList<>();
        for (int line = from; line < to; line = lineEnd(line) + 1) {
            if (isBrought(line)) {
                names.add(text(line, nameEnd(line)));
            }
        }
        return names;
    }

    private boolean isBrought(int line) {
        int end = lineEnd(line);
        for (int start = nameEnd(line) + 1; start < end; ) {
            int stop = start;
            while (stop < end && LIST[stop] != ' ') {
                stop++;
            }
            if (brought.test(text(start, stop))) {
                return true;
            }
            start = stop + 1;
        }
        return false;
    }

    /** Where the line of a name begins, or −1. */
    private static int find(String text, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int line = low + high >> 1;
            while (line > low && LIST[line - 1] != '\n') {
                line--;
            }
            int order = compare(text, line);
            if (order == 0) {
                return line;
            }
            if (order < 0) {
                high = line;
            } else {
                low = lineEnd(line) + 1;
            }
        }
        return -1;
    }

    private static int compare(String text, int line) {
        for (int i = 0; i < text.length(); i++) {
            int order = text.charAt(i) - LIST[line + i];
            if (order != 0) {
                return LIST[line + i] == '\t' ? 1 : order;
            }
        }
        return LIST[line + text.length()] == '\t' ? 0 : -1;
    }

    private static int nameEnd(int line) {
        int at = line;
        while (LIST[at] != '\t') {
            at++;
        }
        return at;
    }

    private static int lineEnd(int line) {
        int at = line;
        while (LIST[at] != '\n') {
            at++;
        }
        return at;
    }

    private static String text(int from, int to) {
        return Strings.decode(Arrays.copyOfRange(LIST, from, to));
    }

    /** A hash for filters: of a length in bytes, which is not 0, and of three bytes. */
    static int hash(int length, int first, int middle, int last) {
        return (length * 31 + first) * 37 + middle * 1031 + last * 8191;
    }

    private static byte[] read() {
        try (InputStream in = RomNames.class.getResourceAsStream("rom-names.txt")) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int secondPart() {
        int at = 0;
        while (LIST[at] != '\n' || LIST[at + 1] != '\n') {
            at++;
        }
        return at + 2;
    }

    /** What tells of most texts that they are no names; made when it is first used. */
    private static final class Filter {
        private static final NameFilter SET = new NameFilter();

        static {
            for (int line = 0; line < LIST.length; line = lineEnd(line) + 1) {
                if (LIST[line] != '\n') {
                    int length = nameEnd(line) - line;
                    SET.add(hash(length, LIST[line], LIST[line + (length >> 1)], LIST[line + length - 1]));
                }
            }
        }

        static boolean mayHold(int hash) {
            return SET.mayHold(hash);
        }
    }
}
