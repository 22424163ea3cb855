package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.compile.CompiledModule;
import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.compile.RawCode;
import dev.snakeboard.firmware.compile.ScopeFlag;
import dev.snakeboard.firmware.object.ComplexType;
import dev.snakeboard.firmware.object.FunctionObject;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Puts compiled code into the board's RAM: the tables of names and constants that a module's code shares, the bytecode, and a raw code record
 * ({@code mp_raw_code_t}: flags, bytecode, children) for each function.
 */
final class CodeLoader {
    private static final int GENERATOR = 1 << 24;
    private static final int ASYNC = 2 << 24;
    private static final int KIND_BYTECODE = 2 << 16;

    private final Vm vm;

    CodeLoader(Vm vm) {
        this.vm = vm;
    }

    /** Loads a module's code into its context, which may be the module itself, and returns the function of its body. */
    @Word int load(CompiledModule module, @Word int context) {
        int mark = vm.heap.mark();
        vm.heap.pin(context);
        setTables(context, module, this::constant);
        int raw = rawCode(module.root());
        @Word int function = makeFunction(raw, context, NULL, NULL);
        vm.heap.release(mark);
        vm.heap.pin(function);
        return function;
    }

    /** Puts the names and constants of a module's code into its context. */
    void setTables(@Word int context, CompiledModule module, ToIntFunction<Constant> object) {
        int nameWords = (module.names().size() + 1) / 2;
        int constants = module.constants().size();
        if (nameWords + constants > 0) {
            int tables = vm.allocate(4 * (nameWords + constants));
            ModuleObject.setTables(vm, context, tables, tables + 4 * nameWords);
            for (int i = 0; i < module.names().size(); i++) {
                vm.ram.setHalf(tables + 2 * i, vm.names.intern(module.names().get(i)));
            }
            for (int i = 0; i < constants; i++) {
                @Word int value = object.applyAsInt(module.constants().get(i));
                vm.words[(tables >> 2) + nameWords + i] = value;
            }
        }
    }

    private int rawCode(RawCode code) {
        int bytes = vm.allocate(code.room(), Heap.Content.BYTES);
        vm.ram.write(bytes, code.code());
        int children = 0;
        List<RawCode> inner = code.children();
        if (!inner.isEmpty()) {
            children = vm.allocate(4 * inner.size());
            for (int i = 0; i < inner.size(); i++) {
                int child = rawCode(inner.get(i));
                vm.words[(children >> 2) + i] = child;
            }
        }
        int raw = vm.allocate(12);
        setRawCode(raw, bytes, children, code.scopeFlags());
        return raw;
    }

    /** Fills a raw code record. */
    void setRawCode(int raw, int bytes, int children, int scopeFlags) {
        int flags = KIND_BYTECODE
                | ((scopeFlags & ScopeFlag.GENERATOR) != 0 ? GENERATOR : 0)
                | ((scopeFlags & ScopeFlag.ASYNC) != 0 ? ASYNC : 0);
        vm.words[raw >> 2] = flags;
        vm.words[(raw >> 2) + 1] = bytes;
        vm.words[(raw >> 2) + 2] = children;
    }

    /** A function object of raw code ({@code mp_make_function_from_proto_fun}). */
    @Word int makeFunction(int raw, @Word int context, @Word int defaults, @Word int keywordDefaults) {
        int at = raw >> 2;
        int flags = (vm.words[at] & GENERATOR) != 0 ? ScopeFlag.GENERATOR : 0;
        if ((vm.words[at] & ASYNC) != 0) {
            flags |= ScopeFlag.ASYNC;
        }
        return FunctionObject.of(vm, context, vm.words[at + 2], vm.words[at + 1], flags, defaults, keywordDefaults);
    }

    /** A constant as an object. */
    @Word int constant(Constant constant) {
        return switch (constant) {
            case Constant.Singleton single -> switch (single) {
                case NONE, FUN_TABLE -> Words.NONE;
                case FALSE -> Words.FALSE;
                case TRUE -> Words.TRUE;
                case ELLIPSIS -> vm.modules.ellipsis();
            };
            case Constant.Int(var value) -> vm.operations.bigInt(value);
            case Constant.Float(var value) -> vm.floats.of(value);
            case Constant.Complex(var real, var imaginary) -> ComplexType.of(vm, real, imaginary);
            case Constant.Str(var value) -> Strings.of(vm, value);
            case Constant.Bytes(var value) -> Strings.ofBytes(vm, value);
            case Constant.Tuple(var items) -> {
                @Word int tuple = TupleObject.make(vm, items.size());
                for (int i = 0; i < items.size(); i++) {
                    @Word int item = constant(items.get(i));
                    TupleObject.set(vm, tuple, i, item);
                }
                yield tuple;
            }
        };
    }
}
