package dev.snakeboard.firmware.compile;

import java.util.Optional;

/**
 * A decoded instruction.
 *
 * @param offset where it begins in the code block
 * @param end where the next one begins
 * @param operand as stored: a number, an index, the target of a jump as an offset in the block, or the distance from the first opcode of a {@code
 *     _MULTI} row
 * @param extra the byte after the operand, where there is one
 */
public record Instruction(int offset, int end, Opcode opcode, int operand, int extra) {
    /**
     * Decodes the instruction at {@code offset}.
     *
     * @throws MpyFormatException if the byte there is no opcode, or its operand is cut short or out of range
     */
    public static Instruction at(byte[] code, int offset) {
        ByteReader in = new ByteReader(code);
        in.skip(offset);
        int first = in.next();
        Optional<Opcode> known = Opcode.of(first);
        if (known.isEmpty()) {
            throw new MpyFormatException("no opcode at offset " + offset);
        }
        Opcode opcode = known.get();
        int operand = 0;
        int extra = 0;
        switch (opcode.operand()) {
            case NONE -> {}
            case IN_OPCODE -> operand = first - opcode.code();
            case NAME, UINT, OBJECT, CHILD, ARGUMENTS -> operand = in.uint();
            case SMALL_INT -> operand = smallInt(in);
            case CHILD_AND_BYTE -> {
                operand = in.uint();
                extra = in.next();
            }
            case SIGNED_JUMP, SIGNED_JUMP_AND_BYTE -> {
                int distance = in.next();
                distance = distance < 0x80 ? distance - 0x40 : (distance & 0x7f | in.next() << 7) - 0x4000;
                operand = in.at() + distance;
                extra = opcode.operand() == Opcode.Operand.SIGNED_JUMP_AND_BYTE ? in.next() : 0;
            }
            case FORWARD_JUMP -> {
                int distance = in.next();
                distance = distance < 0x80 ? distance : distance & 0x7f | in.next() << 7;
                operand = in.at() + distance;
            }
        }
        return new Instruction(offset, in.at(), opcode, operand, extra);
    }

    private static int smallInt(ByteReader in) {
        int digit = in.next();
        long value = (digit & 0x40) != 0 ? -1 : 0;
        while (true) {
            value = value << 7 | digit & 0x7f;
            if (value != (int) value) {
                throw new MpyFormatException("a small int is out of range");
            }
            if ((digit & 0x80) == 0) {
                return (int) value;
            }
            digit = in.next();
        }
    }
}
