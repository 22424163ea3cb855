package dev.snakeboard.firmware.compile;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Prints compiled code as the firmware's {@code mp_bytecode_print} does ({@code py/showbc.c}), with the names of functions and the values of
 * constants where that prints addresses.
 */
public final class Disassembler {
    private static final int DUMP_WIDTH = 16;

    private static final InternedNames EVERY_NAME = new InternedNames() {
        @Override
        public boolean contains(String text) {
            return true;
        }

        @Override
        public void add(String text) {
            // It is there already.
        }
    };

    private final CompiledModule module;
    private final FloatNotation floats;
    private final InternedNames names;
    private final StringBuilder out = new StringBuilder();

    private Disassembler(CompiledModule module, FloatNotation floats, InternedNames names) {
        this.module = module;
        this.floats = floats;
        this.names = names;
    }

    /**
     * The listing of a module and of all code in it, the outer before the inner. Takes any module that {@link Compiler} or {@link MpyReader} made.
     */
    public static String print(CompiledModule module) {
        return print(module, CompilerOptions.mpyCross().withInterned(EVERY_NAME));
    }

    /**
     * As {@link #print(CompiledModule)}, with floats as the target writes them, and with the special methods that it has interned beside the numbers of
     * operations.
     */
    public static String print(CompiledModule module, CompilerOptions options) {
        Disassembler disassembler = new Disassembler(module, options.floatNotation(), options.interned());
        Deque<RawCode> pending = new ArrayDeque<>();
        pending.add(module.root());
        while (!pending.isEmpty()) {
            RawCode code = pending.remove();
            disassembler.block(code);
            pending.addAll(code.children());
        }
        return disassembler.out.toString();
    }

    private void block(RawCode raw) {
        byte[] code = raw.code();
        Prelude prelude = Prelude.read(code);
        line("File " + module.names().get(0) + ", code block '" + name(raw) + "' (" + code.length + " bytes)");
        line("Raw bytecode (code_info_size=" + prelude.codeStart() + ", bytecode_size=" + (code.length - prelude.codeStart()) + "):");
        dump(code);
        out.append("arg names:");
        for (int name : prelude.parameterNames()) {
            out.append(' ').append(module.names().get(name));
        }
        out.append('\n');
        line("(N_STATE " + prelude.stateSize() + ")");
        line("(N_EXC_STACK " + prelude.handlerDepth() + ")");
        for (int cell : prelude.cells()) {
            line("(INIT_CELL " + cell + ")");
        }
        lineTable(code, prelude);
        for (int at = prelude.codeStart(); at < code.length; ) {
            Instruction instruction = Instruction.at(code, at);
            offset(at - prelude.codeStart());
            line(text(instruction, raw, prelude.codeStart()));
            at = instruction.end();
        }
    }

    private String known(String method) {
        return names.contains(method) ? method : "";
    }

    private String name(RawCode raw) {
        return module.names().get(Prelude.read(raw.code()).blockName());
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void dump(byte[] code) {
        for (int i = 0; i < code.length; i++) {
            if (i > 0 && i % DUMP_WIDTH == 0) {
                out.append('\n');
            }
            out.append(' ').append(Character.forDigit(code[i] >> 4 & 0xf, 16)).append(Character.forDigit(code[i] & 0xf, 16));
        }
        out.append('\n');
    }

    private void lineTable(byte[] code, Prelude prelude) {
        int offset = 0;
        int source = 1;
        lineEntry(offset, source);
        LineTable lines = new LineTable(code, prelude.linesStart(), prelude.linesEnd());
        while (lines.next()) {
            offset += lines.bytes();
            source += lines.lines();
            lineEntry(offset, source);
        }
    }

    private void lineEntry(int offset, int source) {
        line("  bc=" + offset + " line=" + source);
    }

    private void offset(int offset) {
        out.append(offset < 10 ? "0" : "").append(offset).append(' ');
    }

    private String text(Instruction instruction, RawCode raw, int start) {
        Opcode opcode = instruction.opcode();
        int operand = instruction.operand();
        return switch (opcode) {
            case LOAD_CONST_STRING, IMPORT_NAME, IMPORT_FROM -> opcode + " '" + module.names().get(operand) + "'";
            case LOAD_CONST_SMALL_INT_MULTI -> "LOAD_CONST_SMALL_INT " + (operand - Bytecode.SMALL_INT_MULTI_EXCESS);
            case LOAD_FAST_MULTI -> "LOAD_FAST " + operand;
            case STORE_FAST_MULTI -> "STORE_FAST " + operand;
            case UNARY_OP_MULTI -> "UNARY_OP " + operand + " " + known(UnaryOp.of(operand).method());
            case BINARY_OP_MULTI -> "BINARY_OP " + operand + " " + known(BinaryOp.of(operand).method());
            default -> opcode + switch (opcode.operand()) {
                case NONE, IN_OPCODE -> "";
                case NAME -> " " + module.names().get(operand);
                case UINT, SMALL_INT -> " " + operand;
                case OBJECT -> " " + ConstantText.repr(module.constants().get(operand), floats);
                case CHILD -> " " + name(raw.children().get(operand));
                case CHILD_AND_BYTE -> " " + name(raw.children().get(operand)) + " " + instruction.extra();
                case ARGUMENTS -> " n=" + (operand & 0xff) + " nkw=" + (operand >> 8 & 0xff);
                case SIGNED_JUMP, FORWARD_JUMP -> " " + (operand - start);
                case SIGNED_JUMP_AND_BYTE -> " " + (operand - start) + " " + instruction.extra();
            };
        };
    }
}
