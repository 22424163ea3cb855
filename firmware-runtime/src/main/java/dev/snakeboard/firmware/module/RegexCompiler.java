package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Ascii;
import java.io.ByteArrayOutputStream;

/**
 * Compiles a regular expression to the bytecode of the firmware's matcher ({@code lib/re1.5}), which has the same size here and so the same limits:
 * a jump spans at most 127 bytes.
 *
 * <pre>
 * 01 c            this byte             50    start of the text       60 d  jump
 * 02              any byte              51    end of the text         61 d  go on; if that fails, jump
 * 03 n (lo hi)*   one of the ranges     7e n  note the place          62 d  jump; if that fails, go on
 * 04 n (lo hi)*   none of the ranges    7f    matched
 * 05 c            a named class
 * </pre>
 *
 * A range with low end 0 is the named class of its high end. Distances count from after the instruction.
 */
final class RegexCompiler {
    static final int CHARACTER = 1;
    static final int ANY = 2;
    static final int CLASS = 3;
    static final int NOT_CLASS = 4;
    static final int NAMED_CLASS = 5;
    static final int START = 0x50;
    static final int END = 0x51;
    static final int JUMP = 0x60;
    static final int SPLIT = 0x61;
    static final int SPLIT_BACK = 0x62;
    static final int SAVE = 0x7e;
    static final int MATCH = 0x7f;

    /** Where a match that is anchored starts; before it is a loop that skips bytes. */
    static final int ANCHORED = 5;

    private static final byte[] SEARCH = {SPLIT_BACK, 3, ANY, JUMP, -5, SAVE, 0};
    private static final byte[] FINISH = {SAVE, 1, MATCH};

    private static final String CLASS_NAMES = "DdSsWw";

    private final byte[] pattern;
    private int at;
    private int groups;
    private int instructions = 6;

    private RegexCompiler(byte[] pattern) {
        this.pattern = pattern;
    }

    /**
     * A compiled expression.
     *
     * @param code with the prefix for searching
     * @param instructions how many there are in the code
     * @param groups how many parentheses capture
     */
    record Program(byte[] code, int instructions, int groups) {}

    /** Why an expression cannot be compiled. */
    static final class InvalidException extends Exception {
        private static final long serialVersionUID = 1;

        InvalidException(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Compiles a pattern, up to a NUL if it has one.
     *
     * @throws InvalidException with the firmware's message
     */
    static Program compile(byte[] pattern) throws InvalidException {
        RegexCompiler compiler = new RegexCompiler(pattern);
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        code.writeBytes(SEARCH);
        code.writeBytes(compiler.alternatives());
        if (compiler.peek(0) != 0) {
            throw new InvalidException("Error in regex");
        }
        code.writeBytes(FINISH);
        return new Program(code.toByteArray(), compiler.instructions, compiler.groups);
    }

    private static InvalidException tooComplex() {
        return new InvalidException("regex too complex");
    }

    private int peek(int ahead) {
        return at + ahead < pattern.length ? pattern[at + ahead] & 0xff : 0;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** An instruction with one operand, which must fit a signed byte. */
    private byte[] emit(int opcode, int operand) throws InvalidException {
        if (operand != (byte) operand) {
            throw tooComplex();
        }
        instructions++;
        return new byte[] {(byte) opcode, (byte) operand};
    }

    /** What is between parentheses, or the whole: alternatives that nest to the left. */
    private byte[] alternatives() throws InvalidException {
        byte[] code = sequence();
        while (peek(0) == '|') {
            at++;
            byte[] split = emit(SPLIT, code.length + 2);
            byte[] right = sequence();
            code = join(split, code, emit(JUMP, right.length), right);
        }
        return code;
    }

    private byte[] sequence() throws InvalidException {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        byte[] term = new byte[0];
        while (peek(0) != 0 && peek(0) != ')' && peek(0) != '|') {
            int c = peek(0);
            at++;
            switch (c) {
                case '?', '*', '+' -> {
                    if (term.length == 0) {
                        throw tooComplex();
                    }
                    code.writeBytes(repeated(term, c));
                    term = new byte[0];
                }
                default -> {
                    code.writeBytes(term);
                    term = term(c);
                    if (c == '^' || c == '$') {
                        code.writeBytes(term);
                        term = new byte[0];
                    }
                }
            }
        }
        code.writeBytes(term);
        return code.toByteArray();
    }

    private byte[] repeated(byte[] term, int kind) throws InvalidException {
        boolean greedy = peek(0) != '?';
        at += greedy ? 0 : 1;
        return switch (kind) {
            case '?' -> join(emit(greedy ? SPLIT : SPLIT_BACK, term.length), term);
            case '*' -> {
                byte[] split = emit(greedy ? SPLIT : SPLIT_BACK, term.length + 2);
                yield join(split, term, emit(JUMP, -term.length - 4));
            }
            default -> join(term, emit(greedy ? SPLIT_BACK : SPLIT, -term.length - 2));
        };
    }

    private byte[] term(int c) throws InvalidException {
        return switch (c) {
            case '.' -> single(ANY);
            case '^' -> single(START);
            case '$' -> single(END);
            case '[' -> characterClass();
            case '(' -> group();
            case '\\' -> escaped();
            default -> literal(c);
        };
    }

    private byte[] single(int opcode) {
        instructions++;
        return new byte[] {(byte) opcode};
    }

    private byte[] literal(int c) {
        instructions++;
        return new byte[] {CHARACTER, (byte) c};
    }

    private byte[] escaped() throws InvalidException {
        int c = peek(0);
        if (c == 0) {
            throw tooComplex();
        }
        at++;
        if (!isClassName(c)) {
            return literal(unescaped(c));
        }
        instructions++;
        return new byte[] {NAMED_CLASS, (byte) c};
    }

    private byte[] group() throws InvalidException {
        boolean captures = peek(0) != '?' || peek(1) != ':';
        byte[] before = new byte[0];
        int group = 0;
        if (captures) {
            group = ++groups;
            before = emit(SAVE, 2 * group);
        } else {
            at += 2;
        }
        byte[] inner = alternatives();
        if (peek(0) != ')') {
            throw tooComplex();
        }
        at++;
        return captures ? join(before, inner, emit(SAVE, 2 * group + 1)) : inner;
    }

    private byte[] characterClass() throws InvalidException {
        int opcode = CLASS;
        if (peek(0) == '^') {
            opcode = NOT_CLASS;
            at++;
        }
        ByteArrayOutputStream ranges = new ByteArrayOutputStream();
        while (peek(0) != ']') {
            int low = peek(0);
            if (low == '\\') {
                at++;
                low = isClassName(peek(0)) ? 0 : unescaped(peek(0));
            }
            boolean named = low == 0 && isClassName(peek(0));
            if (low == 0 && !named) {
                throw tooComplex();
            }
            if (!named && peek(1) == '-' && peek(2) != ']') {
                at += 2;
            }
            if (peek(0) == 0) {
                throw tooComplex();
            }
            ranges.write(low);
            ranges.write(peek(0));
            at++;
        }
        at++;
        return join(emit(opcode, ranges.size() / 2), ranges.toByteArray());
    }

    static boolean isClassName(int c) {
        return CLASS_NAMES.indexOf(c) >= 0;
    }

    /** Whether a byte is in a named class; capital letters name the opposite. */
    static boolean isInNamedClass(int name, int c) {
        boolean in =
                switch (Ascii.toLower(name)) {
                    case 'd' -> Ascii.isDigit(c);
                    case 's' -> Ascii.isSpace(c);
                    default -> Ascii.isWord(c);
                };
        return in == Ascii.isLower(name);
    }

    private static int unescaped(int c) {
        return switch (c) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            default -> c;
        };
    }
}
