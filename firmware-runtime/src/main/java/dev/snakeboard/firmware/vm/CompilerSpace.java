package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.CompiledModule;
import dev.snakeboard.firmware.compile.CompilerMemory;
import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.BigInt;
import dev.snakeboard.firmware.object.FileObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * The memory of a board that the firmware's parser and compiler take while a source is compiled, in the order in which they do: what they need for
 * themselves, the constants as they are read, the code. The first is given back in the end, but for the tables of names and constants, which are left to
 * the collector; what an error leaves is garbage, too.
 */
final class CompilerSpace implements CompilerMemory {
    /** {@code mp_lexer_t}; the indents that there is room for. */
    private static final int LEXER = 116;

    private static final int INDENTS = 10;
    private static final int TOKEN = 32;

    /** What reads the source ({@code py/reader.c}, {@code extmod/vfs_reader.c}): from memory, from a file of the host, from the drive. */
    private static final int MEMORY_READER = 16;

    private static final int POSIX_READER = 32;
    private static final int DRIVE_READER = 32;

    /** A level of the rules that are being matched; how many there is room for, and how many more at a time. */
    private static final int RULE = 8;

    private static final int RULES = 64;
    private static final int MORE_RULES = 16;

    private static final int RESULTS = 32;
    private static final int MORE_RESULTS = 16;

    /** The head of each piece of the tree ({@code mp_parse_chunk_t}), and the least room in one. */
    private static final int PIECE_HEAD = 8;

    private static final int PIECE = 16;

    /** A node without its children: line, kind. */
    private static final int NODE = 8;

    private static final int WORD = 4;

    /** {@code sizeof(scope_t)}, {@code mp_raw_code_t}, {@code emit_t} of bytecode. */
    private static final int SCOPE = 48;

    /** The unix build's, which can list the code. */
    private static final int SCOPE_OF_UNIX = 52;

    private static final int RAW_CODE = 12;
    private static final int EMITTER = 68;

    private static final int IDENTIFIER = 8;
    private static final int IDENTIFIERS = 4;
    private static final int MORE_IDENTIFIERS = 6;

    private static final int NAME = 8;
    private static final int CONSTANTS = 4;

    private final Vm vm;
    private final CodeLoader loader;
    private final @Word int globals;
    private final Runnable begin;

    private final Table[] lexer;
    private Table rules;
    private Table results;

    private final List<Integer> pieces = new ArrayList<>();
    private int piece;
    private int pieceRoom;
    private int pieceUsed;

    /** Where the last node lies. */
    private int node;

    /** How many digits the integer has that is just being read, or 0. */
    private int digits;

    private final Map<Constant, Integer> objects = new HashMap<>();

    /** What the last operation on constants came to. */
    private @Word int result;

    private Table definitions;

    private @Word int file = NULL;
    private @Word int context = NULL;
    private Table names;
    private Table constants;
    private Table emitter;
    private Table labels;
    private final List<Table> scopes = new ArrayList<>();
    private final List<Table> identifiers = new ArrayList<>();
    private final List<Integer> raw = new ArrayList<>();
    private final List<Integer> code = new ArrayList<>();
    private final List<Integer> children = new ArrayList<>();

    /** Memory that grows in steps; it may move. */
    private final class Table {
        private final int unit;
        private int room;
        private int address;

        Table(int unit, int room) {
            this(unit, room, vm.allocate(unit * room, Heap.Content.POINTERS));
        }

        Table(int unit, int room, int address) {
            this.unit = unit;
            this.room = room;
            this.address = address;
        }

        void growTo(int more) {
            address = moved(address, vm.reallocate(address, unit * more));
            room = more;
        }

        void free() {
            vm.heap.free(address);
            address = moved(address, 0);
        }
    }

    /** What comes to lie where something was is not kept. */
    private int moved(int from, int to) {
        if (to != from) {
            vm.heap.letGo(from);
        }
        return to;
    }

    /** Where a source is read from. */
    enum Source {
        MEMORY,
        FILE,
        /** The file of a module, which gets to know its name. */
        MODULE,
        /** The file of the main module. */
        PROGRAM;

        boolean isModule() {
            return this == MODULE || this == PROGRAM;
        }
    }

    /**
     * Takes what a lexer begins with.
     *
     * @param begin what is done between the first token and the parser
     */
    CompilerSpace(Vm vm, @Word int globals, Source source, Runnable begin) {
        this.vm = vm;
        this.globals = globals;
        this.begin = begin;
        loader = new CodeLoader(vm);
        vm.heap.pin(globals);
        Table reader = new Table(readerBytes(source), 1);
        lexer = new Table[] {reader, new Table(LEXER, 1), new Table(2, INDENTS), new Table(1, TOKEN), new Table(1, 1)};
    }

    @Override
    public void begun() {
        begin.run();
        rules = halvedUntilItFits(RULE, RULES);
        results = halvedUntilItFits(WORD, RESULTS);
    }

    private int readerBytes(Source source) {
        if (source == Source.MEMORY) {
            return MEMORY_READER;
        }
        file = FileObject.takeToRead(vm);
        return vm.hasPosixFiles() ? POSIX_READER : DRIVE_READER;
    }

    private Table halvedUntilItFits(int unit, int room) {
        for (int fits = room; fits > 1; fits /= 2) {
            int address = vm.heap.allocate(unit * fits, Heap.Content.POINTERS);
            if (address != 0) {
                return new Table(unit, fits, address);
            }
        }
        freeLexer();
        throw vm.raise(Types.MEMORY_ERROR, "Unable to init parser");
    }

    @Override
    public void work(Work kind, int count) {
        vm.charge(switch (kind) {
            case TOKEN -> CostEvent.COMPILE_TOKEN;
            case LINE_END -> CostEvent.COMPILE_LINE_END;
            case RULE -> CostEvent.COMPILE_RULE;
            case OPERATION -> CostEvent.COMPILE_OPERATION;
        }, count);
    }

    // ---- the parser ----

    @Override
    public void token(int bytes) {
        lexer[3].growTo(bytes);
    }

    @Override
    public void arguments(int bytes) {
        lexer[4].growTo(bytes);
    }

    @Override
    public void indents(int levels) {
        lexer[2].growTo(levels);
    }

    @Override
    public void rules(int depth) {
        while (rules.room < depth) {
            rules.growTo(rules.room + MORE_RULES);
        }
    }

    @Override
    public void results(int depth) {
        while (results.room < depth) {
            results.growTo(results.room + MORE_RESULTS);
        }
    }

    @Override
    public void node(int childCount) {
        vm.charge(CostEvent.COMPILE_NODE);
        int bytes = NODE + WORD * childCount;
        if (piece != 0 && pieceUsed + bytes > pieceRoom) {
            if (vm.heap.reallocate(piece, PIECE_HEAD + pieceRoom + bytes, Heap.Move.FORBIDDEN) != 0) {
                pieceRoom += bytes;
            } else {
                endPiece();
            }
        }
        if (piece == 0) {
            pieceRoom = Math.max(PIECE, bytes);
            piece = vm.allocate(PIECE_HEAD + pieceRoom, Heap.Content.POINTERS);
            pieceUsed = 0;
            pieces.add(piece);
        }
        node = piece + PIECE_HEAD + pieceUsed;
        pieceUsed += bytes;
    }

    private void endPiece() {
        if (piece != 0) {
            vm.heap.reallocate(piece, PIECE_HEAD + pieceUsed, Heap.Move.FORBIDDEN);
            piece = 0;
        }
    }

    @Override
    public void digits(int count) {
        digits = count;
    }

    @Override
    public int object(Constant constant) {
        vm.charge(CostEvent.COMPILE_CONSTANT);
        @Word int object = switch (constant) {
            case Constant.Tuple(List<Constant> items) -> tuple(items);
            case Constant.Int(BigInteger value) when digits > 0 -> BigInt.literal(vm, value, digits);
            default -> loader.constant(constant);
        };
        digits = 0;
        return keep(constant, object);
    }

    private int keep(Constant constant, @Word int object) {
        objects.putIfAbsent(constant, object);
        vm.heap.pin(object);
        return again();
    }

    @Override
    public int again() {
        node(1);
        return pieces.size();
    }

    @Override
    public int result(Constant constant) {
        return keep(constant, result);
    }

    @Override
    public void unary(UnaryOp op, Constant operand) {
        result = vm.operations.unary(op, known(operand));
        vm.heap.pin(result);
    }

    @Override
    public boolean binary(BinaryOp op, Constant left, Constant right) {
        int mark = vm.heap.mark();
        try {
            result = vm.operations.binary(op, known(left), known(right));
        } catch (PythonException failure) {
            vm.heap.release(mark);
            return false;
        }
        vm.heap.release(mark);
        vm.heap.pin(result);
        return true;
    }

    @Override
    public void defined(int count) {
        if (definitions == null) {
            definitions = new Table(NAME, MapTable.sizeFor(count));
        }
        if (definitions.room < count) {
            Table larger = new Table(NAME, MapTable.sizeFor(count));
            definitions.free();
            definitions = larger;
        }
    }

    /** A tuple of constants that have been read already. */
    private @Word int tuple(List<Constant> items) {
        @Word int tuple = TupleObject.make(vm, items.size());
        for (int i = 0; i < items.size(); i++) {
            TupleObject.set(vm, tuple, i, known(items.get(i)));
        }
        return tuple;
    }

    private @Word int known(Constant constant) {
        Integer object = objects.get(constant);
        return object == null ? loader.constant(constant) : object;
    }

    @Override
    public void giveBack(int from) {
        if (from == pieces.size()) {
            pieceUsed -= NODE + WORD;
        }
    }

    @Override
    public void completed() {
        if (definitions != null) {
            definitions.free();
        }
        endPiece();
    }

    @Override
    public void parsed() {
        rules.free();
        results.free();
        freeLexer();
        context = ModuleObject.context(vm, globals);
        names = new Table(NAME, 1);
        constants = new Table(WORD, CONSTANTS);
    }

    /** The file is closed, and left to the collector. */
    private void freeLexer() {
        for (int i : new int[] {0, 3, 4, 2, 1}) {
            lexer[i].free();
        }
        if (file != NULL) {
            FileObject.leave(vm, file);
            file = NULL;
        }
    }

    // ---- the compiler ----

    @Override
    public void scope() {
        scopes.add(new Table(vm.hasEverything() ? SCOPE_OF_UNIX : SCOPE, 1));
        raw.add(vm.allocate(RAW_CODE));
        code.add(0);
        children.add(0);
        identifiers.add(new Table(IDENTIFIER, IDENTIFIERS));
        if (emitter == null) {
            emitter = new Table(EMITTER, 1);
        }
    }

    @Override
    public void identifiers(int scope, int count) {
        Table table = identifiers.get(scope);
        if (table.room < count) {
            table.growTo(table.room + MORE_IDENTIFIERS);
        }
    }

    @Override
    public void names(int count) {
        if (names.room < count) {
            Table larger = new Table(NAME, MapTable.sizeFor(count));
            names.free();
            names = larger;
        }
    }

    @Override
    public void constants(int count) {
        if (constants.room < count) {
            constants.growTo(2 * constants.room);
        }
    }

    @Override
    public void labels(int most) {
        if (most > 0) {
            labels = new Table(WORD, most, vm.allocate(WORD * most, Heap.Content.BYTES));
        }
    }

    @Override
    public void children(int scope, int count) {
        if (count > 0) {
            children.set(scope, vm.allocate(WORD * count));
        }
    }

    @Override
    public void code(int scope, int room) {
        code.set(scope, vm.allocate(room, Heap.Content.BYTES));
    }

    @Override
    public void finish(int scope, byte[] bytes, List<Integer> made, int flags) {
        vm.charge(CostEvent.COMPILE_CODE_BYTE, bytes.length);
        vm.ram.write(code.get(scope), bytes);
        for (int i = 0; i < made.size(); i++) {
            vm.words[(children.get(scope) >> 2) + i] = raw.get(made.get(i));
        }
        loader.setRawCode(raw.get(scope), code.get(scope), children.get(scope), flags);
    }

    /** The function of the module that was compiled. */
    @Word int load(CompiledModule module) {
        loader.setTables(context, module, this::known);
        freeCompiler();
        return loader.makeFunction(raw.getFirst(), context, NULL, NULL);
    }

    private void freeCompiler() {
        if (labels != null) {
            labels.free();
        }
        emitter.free();
        for (int address : pieces.reversed()) {
            vm.heap.free(address);
        }
        for (int i = 0; i < scopes.size(); i++) {
            identifiers.get(i).free();
            scopes.get(i).free();
        }
    }

    /** After an error: the compiler still gives back what it took, the parser leaves it to the collector. */
    void fail() {
        if (context != NULL && emitter != null) {
            freeCompiler();
        }
    }

    /** The address of the root of the tree, which is made last; the tree itself is given back by now. */
    int root() {
        return node;
    }

    /** Shows what is taken now, each block with what it is for. */
    void show(ObjIntConsumer<String> visitor) {
        show(visitor, "lexer", Arrays.asList(lexer));
        if (file != NULL) {
            visitor.accept("lexer", file);
        }
        show(visitor, "parser", Arrays.asList(rules, results, definitions));
        pieces.forEach(address -> visitor.accept("parse tree", address));
        show(visitor, "compiler", Arrays.asList(names, constants, emitter, labels));
        if (context != NULL) {
            visitor.accept("code", context);
        }
        show(visitor, "compiler", scopes);
        show(visitor, "compiler", identifiers);
        for (List<Integer> blocks : List.of(raw, code, children)) {
            blocks.forEach(address -> visitor.accept("code", address));
        }
    }

    private static void show(ObjIntConsumer<String> visitor, String use, List<Table> tables) {
        for (Table table : tables) {
            if (table != null) {
                visitor.accept(use, table.address);
            }
        }
    }

    /** Gives back what is given back even after an error. */
    void close() {
        freeLexer();
    }
}
