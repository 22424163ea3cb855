package dev.snakeboard.firmware.module;

import java.nio.charset.StandardCharsets;

/** What {@code re.compile(pattern, re.DEBUG)} prints: the program of an expression ({@code lib/re1.5/dumpcode.c}). */
final class RegexListing {
    private final byte[] code;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private RegexListing(byte[] code) {
        this.code = code;
    }

    /** The text, in which a byte of the pattern is that byte. */
    static byte[] of(byte[] code, int instructions) {
        RegexListing listing = new RegexListing(code);
        while (listing.at < listing.code.length) {
            listing.text.append("%2d: ".formatted(listing.at));
            listing.instruction();
        }
        listing.text.append("Bytes: %d, insts: %d\n".formatted(code.length, instructions));
        return listing.text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private int next() {
        return code[at++];
    }

    private void instruction() {
        int opcode = next();
        switch (opcode) {
            case RegexCompiler.SPLIT -> jump("split");
            case RegexCompiler.SPLIT_BACK -> jump("rsplit");
            case RegexCompiler.JUMP -> jump("jmp");
            case RegexCompiler.CHARACTER -> text.append("char ").append((char) (next() & 0xff));
            case RegexCompiler.ANY -> text.append("any");
            case RegexCompiler.CLASS, RegexCompiler.NOT_CLASS -> ranges(opcode);
            case RegexCompiler.NAMED_CLASS -> text.append("namedclass ").append((char) next());
            case RegexCompiler.MATCH -> text.append("match");
            case RegexCompiler.SAVE -> text.append("save ").append(next() & 0xff);
            case RegexCompiler.START -> text.append("assert bol");
            default -> text.append("assert eol");
        }
        text.append('\n');
    }

    private void jump(String name) {
        int distance = next();
        text.append("%s %d (%d)".formatted(name, at + distance, distance));
    }

    private void ranges(int opcode) {
        int count = next();
        text.append(opcode == RegexCompiler.NOT_CLASS ? "classnot " : "class ").append(count);
        for (int i = 0; i < count; i++) {
            text.append(" 0x%02x-0x%02x".formatted(next() & 0xff, next() & 0xff));
        }
    }
}
