package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.vm.Vm;
import java.io.ByteArrayOutputStream;

/**
 * A line that a user types, with echo ({@code shared/readline/readline.c}). Of the editing keys there are those that a line without history and
 * cursor needs: backspace, Ctrl-U, Ctrl-C, Ctrl-D, Enter.
 */
final class LineInput {
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;
    private static final int BACKSPACE = 8;
    private static final int ENTER = 13;
    private static final int CTRL_U = 21;
    private static final int DELETE = 127;
    private static final int LINE_FEED = 10;
    private static final String ERASE_TO_END = "\u001b[K";

    /** How a line ended. */
    enum End {
        ENTERED,
        CANCELLED,
        /** Ctrl-D on an empty line. */
        ENDED
    }

    private final Vm vm;
    private final Printer out;
    private byte[] line = new byte[0];

    LineInput(Vm vm) {
        this.vm = vm;
        this.out = vm.console();
    }

    /** The line, without its end. */
    byte[] bytes() {
        return line;
    }

    End read() {
        while (true) {
            int c = StdioType.readByte(vm);
            switch (c) {
                case ENTER, LINE_FEED -> {
                    out.print("\n");
                    return End.ENTERED;
                }
                case CTRL_C -> {
                    return End.CANCELLED;
                }
                case CTRL_D -> {
                    if (line.length == 0) {
                        return End.ENDED;
                    }
                }
                case BACKSPACE, DELETE -> erase(1);
                case CTRL_U -> erase(line.length);
                default -> {
                    if (c >= ' ') {
                        append(c);
                    }
                }
            }
        }
    }

    private void append(int c) {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.writeBytes(line);
        longer.write(c);
        line = longer.toByteArray();
        out.write(line, line.length - 1, 1);
    }

    /** Takes away whole characters, bytes of UTF-8 included. */
    private void erase(int characters) {
        int length = line.length;
        int steps = 0;
        for (; steps < characters && length > 0; steps++) {
            do {
                length--;
            } while (length > 0 && (line[length] & 0xc0) == 0x80);
        }
        line = java.util.Arrays.copyOf(line, length);
        out.print("\b".repeat(steps) + (steps > 0 ? ERASE_TO_END : ""));
    }
}
