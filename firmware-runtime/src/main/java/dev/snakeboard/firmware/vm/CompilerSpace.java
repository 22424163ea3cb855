package dev.snakeboard.firmware.vm;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.CompiledModule;
import dev.snakeboard.firmware.compile.CompilerMemory;
import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.compile.RawCode;
import dev.snakeboard.firmware.compile.Utf8;
import dev.snakeboard.firmware.object.MapTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The heap memory that the firmware's parser and compiler take and give back ({@code py/parse.c}, {@code py/compile.c}): the reason why a source file may not
 * fit where its {@code .mpy} does, and why large imports are better made first. All of it is taken, with the room of the code, and given back before the code
 * is loaded. So the limit is the device's, but not the places: there names, constants and code come to lie behind the tree, and what that had is free before
 * them.
 */
final class CompilerSpace {
    /** {@code mp_lexer_t}, the indents, the token's text, and what reads the source. */
    private static final int[] LEXER = {124, 20, 32, 16};

    /** A level of the rules that are being matched, and how many there is room for. */
    private static final int RULES = 8 * 64;

    private static final int RESULTS = 32;
    private static final int MORE_RESULTS = 16;

    /** The head of each piece of the tree ({@code mp_parse_chunk_t}), and the least room in one. */
    private static final int PIECE_HEAD = 8;

    private static final int PIECE = 16;

    /** What the tree grows by: a node of two children, which is about the mean. */
    private static final int NODE = 16;

    /** {@code sizeof(scope_t)}, {@code mp_raw_code_t}, {@code emit_t} of bytecode. */
    private static final int SCOPE = 48;

    private static final int RAW_CODE = 12;
    private static final int EMITTER = 76;

    /** A str object; its text is another block. */
    private static final int STRING = 16;

    private static final int IDENTIFIER = 8;
    private static final int IDENTIFIERS = 4;
    private static final int MORE_IDENTIFIERS = 6;

    private final Vm vm;
    private final int mark;
    private final List<Integer> held = new ArrayList<>();

    private CompilerSpace(Vm vm) {
        this.vm = vm;
        this.mark = vm.heap.mark();
    }

    /** Takes the memory that parsing and compiling take, and gives it back. MemoryError if there is no room. */
    static void pass(Vm vm, CompilerMemory memory, CompiledModule module) {
        CompilerSpace space = new CompilerSpace(vm);
        try {
            space.parse(memory);
            space.compile(memory, module);
        } finally {
            space.giveAll();
        }
    }

    private static int namesBytes(CompiledModule module) {
        return 8 * MapTable.sizeFor(module.names().size());
    }

    /** A list that the constants were appended to one by one. */
    private static int constantsBytes(CompiledModule module) {
        int room = 4;
        while (room < module.constants().size()) {
            room *= 2;
        }
        return 4 * room;
    }

    private void parse(CompilerMemory memory) {
        List<Integer> parser = new ArrayList<>();
        for (int bytes : LEXER) {
            parser.add(take(bytes));
        }
        parser.add(take(RULES));
        int room = RESULTS;
        int results = take(4 * room);
        parser.add(results);
        for (int bytes : memory.droppedTexts()) {
            take(STRING);
            take(bytes + 1);
        }
        // What is made meanwhile ends a piece.
        int pieces = 1 + memory.objects();
        int left = memory.treeBytes();
        for (int i = 0; i < pieces; i++) {
            int bytes = left / (pieces - i);
            tree(bytes);
            left -= bytes;
        }
        while (room < memory.width()) {
            room += MORE_RESULTS;
        }
        if (room > RESULTS) {
            if (room > RESULTS + MORE_RESULTS) {
                parser.add(take(4 * (room - MORE_RESULTS)));
            }
            parser.add(take(4 * room));
        }
        parser.forEach(this::give);
    }

    private void tree(int bytes) {
        int left = bytes;
        while (left > 0) {
            int size = PIECE_HEAD + PIECE;
            int piece = take(size);
            left -= PIECE;
            while (left > 0 && vm.heap.reallocate(piece, size + NODE, Heap.Move.FORBIDDEN) != 0) {
                size += NODE;
                left -= NODE;
            }
        }
    }

    private void compile(CompilerMemory memory, CompiledModule module) {
        take(namesBytes(module));
        take(constantsBytes(module));
        take(EMITTER);
        int[] tables = new int[memory.identifiers().size()];
        for (int i = 0; i < tables.length; i++) {
            take(SCOPE);
            take(RAW_CODE);
            tables[i] = vm.allocate(IDENTIFIER * IDENTIFIERS, Heap.Content.BYTES);
        }
        for (int i = 0; i < tables.length; i++) {
            for (int room = IDENTIFIERS; room < memory.identifiers().get(i); ) {
                room += MORE_IDENTIFIERS;
                tables[i] = vm.heap.reallocate(tables[i], IDENTIFIER * room, Heap.Move.ALLOWED);
                if (tables[i] == 0) {
                    throw vm.memoryError(IDENTIFIER * room);
                }
            }
            held.add(tables[i]);
        }
        if (memory.labels() > 0) {
            take(4 * memory.labels());
        }
        for (Constant constant : module.constants()) {
            if (constant instanceof Constant.Str(String text)) {
                take(STRING);
                take(Utf8.encode(text).length + 1);
            }
        }
        code(module.root());
        take(2 * module.names().size() + 4 * module.constants().size());
    }

    private void code(RawCode code) {
        take(code.room());
        if (!code.children().isEmpty()) {
            take(4 * code.children().size());
            code.children().forEach(this::code);
        }
    }

    private int take(int bytes) {
        int address = vm.allocate(bytes, Heap.Content.BYTES);
        held.add(address);
        return address;
    }

    private void give(int address) {
        held.remove(Integer.valueOf(address));
        vm.heap.free(address);
    }

    private void giveAll() {
        for (int address : held.reversed()) {
            vm.heap.free(address);
        }
        vm.heap.release(mark);
    }
}
