package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;
import static dev.snakeboard.firmware.object.Words.SENTINEL;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.firmware.compile.Bytecode;
import dev.snakeboard.firmware.object.CellObject;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.FunctionObject;
import dev.snakeboard.firmware.object.GeneratorObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.SetObject;
import dev.snakeboard.firmware.object.SliceObject;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * Runs bytecode ({@code py/vm.c}). Python calls, the construction of instances and the resumption of generators push a frame in the same loop;
 * only natives that call back nest ({@link #call}). What operations mean is in {@link Operations}, {@link Attributes} and {@link Slow}.
 *
 * <p>The loop's method must stay under 7,000 bytes of Java bytecode, or HotSpot never compiles it; a test guards it. So whatever is not on the
 * fast path is in a method of its own.
 */
public final class Interpreter {
    private final Vm vm;
    private int[] w;
    private final Clock clock;
    private final Heap heap;
    private final int[] costs;
    final Activations calls;
    private final Slow slow;
    private int nativeDepth;

    Interpreter(Vm vm, int pystack, int words) {
        this.vm = vm;
        this.w = vm.words;
        this.clock = vm.clock;
        this.heap = vm.heap;
        this.costs = vm.target.costs().opcodes();
        this.calls = new Activations(vm, pystack, words);
        this.slow = new Slow(vm, this);
    }

    void trace(Heap into) {
        calls.trace(into);
    }

    /** Told of the array that memory is in from now on. */
    void useWords(int[] moved) {
        w = moved;
        calls.useWords(moved);
        slow.useWords(moved);
    }

    /** Counts a native function that may nest; too deep is RuntimeError. */
    public void enterNative() {
        if (++nativeDepth > vm.target.cStackBytes() / Activations.C_STACK_PER_NATIVE) {
            nativeDepth--;
            throw vm.recursionError();
        }
    }

    public void leaveNative() {
        nativeDepth--;
    }

    /** Bytes of C stack that nested calls take by the model's reckoning. */
    public int cStackUsed() {
        return nativeDepth * Activations.C_STACK_PER_NATIVE;
    }

    /** The activations of Python code, for tracebacks and for tools that watch tasks. */
    public Activations activations() {
        return calls;
    }

    // ---- calls from native code ----

    /** Calls any callable with {@code positional} words at {@code words[base]} and {@code keyword} pairs after them. */
    public @Word int call(@Word int function, int positional, int keyword, int base) {
        enterNative();
        int depth = calls.depth();
        int nativeTop = vm.nativeTop();
        try {
            if (!calls.enter(function, positional, keyword, base, Activations.Return.NATIVE)) {
                return calls.result();
            }
            return loop(depth, NULL);
        } catch (StackOverflowError tooDeep) {
            calls.unwindTo(depth);
            throw vm.recursionError();
        } finally {
            leaveNative();
            vm.freeNative(nativeTop);
        }
    }

    /**
     * Resumes a generator: sends a value, or throws an exception into it if one is given.
     *
     * @return the value it yields, or {@link Words#NULL} when it has ended, its value then in {@link Vm#stopIterationValue}
     */
    public @Word int resume(@Word int generator, @Word int send, @Word int exception) {
        enterNative();
        int depth = calls.depth();
        vm.stopIterationValue = NULL;
        try {
            @Word int pending = calls.takePending(generator);
            @Word int thrown = pending != NULL ? pending : exception;
            if (!calls.resume(generator, send, thrown, Activations.Return.NATIVE)) {
                return NULL;
            }
            return loop(depth, thrown);
        } catch (StackOverflowError tooDeep) {
            calls.unwindTo(depth);
            throw vm.recursionError();
        } finally {
            leaveNative();
        }
    }

    // ---- the loop ----

    /** Runs the innermost frame, and what it calls, until the activation that made the depth {@code stop + 1} ends. */
    private @Word int loop(int stop, @Word int thrown) {
        int[] w = this.w;
        @Word int made;
        final Clock clock = this.clock;
        final Heap heap = this.heap;
        final int[] costs = this.costs;
        final Activations calls = this.calls;
        final int pins = heap.mark();
        int natives = vm.nativeTop();
        @Word int inject = thrown;
        int fp = calls.frame();
        int ip = w[fp + Frame.IP];
        int sp = w[fp + Frame.SP] >> 2;
        int fast = fp + Frame.STATE - 1 + (w[fp + Frame.SIZES] & 0xffff);
        int at = ip;
        while (true) {
            try {
                if (inject != NULL && Slow.opcodeAt(w, ip) != Bytecode.YIELD_FROM) {
                    @Word int exception = inject;
                    inject = NULL;
                    throw new PythonException(ExceptionObject.toRaise(vm, exception));
                }
                while (true) {
                    w = this.w;
                    at = ip;
                    int op = w[ip >> 2] >>> (ip << 3) & 0xff;
                    ip++;
                    int arg = 0;
                    int bias = 0x40;
                    if (op < 0x50) {
                        arg = w[ip >> 2] >>> (ip << 3) & 0xff;
                        ip++;
                        if (arg >= 0x80) {
                            arg &= 0x7f;
                            if (op < 0x40) {
                                int b;
                                do {
                                    b = w[ip >> 2] >>> (ip << 3) & 0xff;
                                    ip++;
                                    arg = arg << 7 | b & 0x7f;
                                } while (b >= 0x80);
                            } else {
                                arg |= (w[ip >> 2] >>> (ip << 3) & 0xff) << 7;
                                ip++;
                                bias = 0x4000;
                            }
                        }
                    }
                    clock.charge(costs[op]);
                    switch (op) {
                        case Bytecode.LOAD_CONST_FALSE:
                            w[++sp] = Words.FALSE;
                            continue;
                        case Bytecode.LOAD_CONST_NONE:
                            w[++sp] = NONE;
                            continue;
                        case Bytecode.LOAD_CONST_TRUE:
                            w[++sp] = Words.TRUE;
                            continue;
                        case Bytecode.LOAD_CONST_SMALL_INT:
                            w[++sp] = Slow.smallInt(w, at + 1);
                            continue;
                        case Bytecode.LOAD_CONST_STRING:
                            w[++sp] = Words.ofName(slow.name(fp, arg));
                            continue;
                        case Bytecode.LOAD_CONST_OBJ:
                            w[++sp] = slow.constant(fp, arg);
                            continue;
                        case Bytecode.LOAD_NULL:
                            w[++sp] = NULL;
                            continue;
                        case Bytecode.LOAD_FAST_N: {
                            @Word int value = w[fast - arg];
                            if (value == NULL) {
                                throw slow.unbound();
                            }
                            w[++sp] = value;
                            continue;
                        }
                        case Bytecode.LOAD_DEREF: {
                            @Word int value = CellObject.get(vm, w[fast - arg]);
                            if (value == NULL) {
                                throw slow.unbound();
                            }
                            w[++sp] = value;
                            continue;
                        }
                        case Bytecode.LOAD_NAME:
                            made = slow.loadName(slow.name(fp, arg));
                            w = this.w;
                            w[++sp] = made;
                            continue;
                        case Bytecode.LOAD_GLOBAL: {
                            @Word int name = Words.ofName(slow.name(fp, arg));
                            @Word int value = MapTable.getName(vm, DictObject.map(vm.globals), name);
                            made = value != NULL ? value : slow.loadBuiltin(name);
                            w = this.w;
                            w[++sp] = made;
                            continue;
                        }
                        case Bytecode.LOAD_ATTR:
                            made = slow.loadAttribute(w[sp], slow.name(fp, arg));
                            w = this.w;
                            w[sp] = made;
                            heap.release(pins);
                            continue;
                        case Bytecode.LOAD_METHOD:
                            slow.loadMethod(slow.name(fp, arg), sp);
                            sp++;
                            heap.release(pins);
                            continue;
                        case Bytecode.LOAD_SUPER_METHOD:
                            sp--;
                            slow.loadSuperMethod(slow.name(fp, arg), sp - 1);
                            heap.release(pins);
                            continue;
                        case Bytecode.LOAD_BUILD_CLASS:
                            made = slow.buildClass();
                            w = this.w;
                            w[++sp] = made;
                            continue;
                        case Bytecode.LOAD_SUBSCR:
                            sp--;
                            made = vm.operations.subscript(w[sp], w[sp + 1], SENTINEL);
                            w = this.w;
                            w[sp] = made;
                            heap.release(pins);
                            continue;
                        case Bytecode.STORE_FAST_N:
                            w[fast - arg] = w[sp--];
                            continue;
                        case Bytecode.STORE_DEREF:
                            CellObject.set(vm, w[fast - arg], w[sp--]);
                            continue;
                        case Bytecode.STORE_NAME:
                            slow.storeName(slow.name(fp, arg), w[sp--]);
                            heap.release(pins);
                            continue;
                        case Bytecode.STORE_GLOBAL:
                            DictObject.put(vm, vm.globals, Words.ofName(slow.name(fp, arg)), w[sp--]);
                            heap.release(pins);
                            continue;
                        case Bytecode.STORE_ATTR:
                            slow.storeAttribute(w[sp], slow.name(fp, arg), w[sp - 1]);
                            sp -= 2;
                            heap.release(pins);
                            continue;
                        case Bytecode.STORE_SUBSCR:
                            vm.operations.subscript(w[sp - 1], w[sp], w[sp - 2]);
                            sp -= 3;
                            heap.release(pins);
                            continue;
                        case Bytecode.DELETE_FAST:
                            if (w[fast - arg] == NULL) {
                                throw slow.unbound();
                            }
                            w[fast - arg] = NULL;
                            continue;
                        case Bytecode.DELETE_DEREF:
                            slow.deleteCell(w[fast - arg]);
                            continue;
                        case Bytecode.DELETE_NAME:
                            slow.deleteName(vm.locals, slow.name(fp, arg));
                            continue;
                        case Bytecode.DELETE_GLOBAL:
                            slow.deleteName(vm.globals, slow.name(fp, arg));
                            continue;
                        case Bytecode.DUP_TOP:
                            w[sp + 1] = w[sp];
                            sp++;
                            continue;
                        case Bytecode.DUP_TOP_TWO:
                            w[sp + 1] = w[sp - 1];
                            w[sp + 2] = w[sp];
                            sp += 2;
                            continue;
                        case Bytecode.POP_TOP:
                            sp--;
                            continue;
                        case Bytecode.ROT_TWO: {
                            @Word int top = w[sp];
                            w[sp] = w[sp - 1];
                            w[sp - 1] = top;
                            continue;
                        }
                        case Bytecode.ROT_THREE: {
                            @Word int top = w[sp];
                            w[sp] = w[sp - 1];
                            w[sp - 1] = w[sp - 2];
                            w[sp - 2] = top;
                            continue;
                        }
                        case Bytecode.JUMP:
                            ip += arg - bias;
                            break;
                        case Bytecode.POP_JUMP_IF_TRUE: {
                            @Word int value = w[sp--];
                            if (value == Words.TRUE || value != Words.FALSE && vm.isTrue(value)) {
                                ip += arg - bias;
                            }
                            break;
                        }
                        case Bytecode.POP_JUMP_IF_FALSE: {
                            @Word int value = w[sp--];
                            if (value == Words.FALSE || value != Words.TRUE && !vm.isTrue(value)) {
                                ip += arg - bias;
                            }
                            break;
                        }
                        case Bytecode.JUMP_IF_TRUE_OR_POP:
                            if (vm.isTrue(w[sp])) {
                                ip += arg;
                            } else {
                                sp--;
                            }
                            break;
                        case Bytecode.JUMP_IF_FALSE_OR_POP:
                            if (vm.isTrue(w[sp])) {
                                sp--;
                            } else {
                                ip += arg;
                            }
                            break;
                        case Bytecode.SETUP_WITH:
                            w[fp + Frame.SP] = sp << 2;
                            slow.setupWith(fp, sp, ip + arg);
                            sp += 2;
                            heap.release(pins);
                            continue;
                        case Bytecode.WITH_CLEANUP:
                            sp = slow.withCleanup(fp, sp);
                            heap.release(pins);
                            continue;
                        case Bytecode.SETUP_EXCEPT:
                        case Bytecode.SETUP_FINALLY:
                            Slow.pushHandler(w, fp, ip + arg, sp, op == Bytecode.SETUP_FINALLY);
                            continue;
                        case Bytecode.UNWIND_JUMP:
                            w[sp + 1] = ip + arg - bias;
                            sp = slow.unwindJump(fp, sp + 1, ip, w[ip >> 2] >>> (ip << 3) & 0xff);
                            w = this.w;
                            ip = w[fp + Frame.IP];
                            break;
                        case Bytecode.END_FINALLY: {
                            slow.popHandler(fp);
                            @Word int cause = w[sp--];
                            if (cause == NONE) {
                                continue;
                            }
                            if (!Words.isSmallInt(cause)) {
                                throw new PythonException(cause);
                            }
                            if (Words.smallInt(cause) >= 0) {
                                sp = slow.unwindJump(fp, sp, ip, Words.smallInt(cause));
                                w = this.w;
                                ip = w[fp + Frame.IP];
                                break;
                            }
                            sp = slow.unwindReturn(fp, sp, ip);
                            w = this.w;
                            ip = w[fp + Frame.IP];
                            if (ip != 0) {
                                continue;
                            }
                            if (calls.leave(w[sp]) == stop) {
                                return calls.result();
                            }
                            w = this.w;
                            fp = calls.frame();
                            ip = w[fp + Frame.IP];
                            sp = w[fp + Frame.SP] >> 2;
                            fast = fp + Frame.STATE - 1 + (w[fp + Frame.SIZES] & 0xffff);
                            continue;
                        }
                        case Bytecode.POP_EXCEPT_JUMP:
                            slow.popHandler(fp);
                            ip += arg;
                            break;
                        case Bytecode.GET_ITER:
                            made = vm.operations.iterator(w[sp]);
                            w = this.w;
                            w[sp] = made;
                            heap.release(pins);
                            continue;
                        case Bytecode.GET_ITER_STACK:
                            slow.iteratorOnStack(w[sp], sp);
                            sp += Bytecode.ITERATOR_SLOTS - 1;
                            heap.release(pins);
                            continue;
                        case Bytecode.FOR_ITER: {
                            w[fp + Frame.IP] = ip;
                            w[fp + Frame.SP] = sp << 2;
                            @Word int value = slow.forIter(sp, ip + arg);
                            w = this.w;
                            if (value == SENTINEL) {
                                w = this.w;
                                fp = calls.frame();
                                ip = w[fp + Frame.IP];
                                sp = w[fp + Frame.SP] >> 2;
                                fast = fp + Frame.STATE - 1 + (w[fp + Frame.SIZES] & 0xffff);
                                continue;
                            }
                            if (value == NULL) {
                                sp -= Bytecode.ITERATOR_SLOTS;
                                ip += arg;
                            } else {
                                w[++sp] = value;
                            }
                            heap.release(pins);
                            continue;
                        }
                        case Bytecode.BUILD_TUPLE:
                            sp -= arg - 1;
                            made = TupleObject.copy(vm, sp, arg);
                            w = this.w;
                            w[sp] = made;
                            heap.release(pins);
                            continue;
                        case Bytecode.BUILD_LIST:
                            sp -= arg - 1;
                            made = ListObject.copy(vm, sp, arg);
                            w = this.w;
                            w[sp] = made;
                            heap.release(pins);
                            continue;
                        case Bytecode.BUILD_MAP:
                            made = DictObject.make(vm, arg);
                            w = this.w;
                            w[++sp] = made;
                            heap.release(pins);
                            continue;
                        case Bytecode.STORE_MAP:
                            slow.storeInDisplay(w[sp - 2], w[sp], w[sp - 1]);
                            sp -= 2;
                            heap.release(pins);
                            continue;
                        case Bytecode.BUILD_SET:
                            sp -= arg - 1;
                            made = SetObject.copy(vm, sp, arg);
                            w = this.w;
                            w[sp] = made;
                            heap.release(pins);
                            continue;
                        case Bytecode.BUILD_SLICE:
                            if (slow.slicesInPlace(w[sp - arg], ip)) {
                                sp = slow.subscriptBySlice(ip++, sp, arg);
                                heap.release(pins);
                                continue;
                            }
                            sp -= arg - 1;
                            made = SliceObject.make(vm, w[sp], w[sp + 1], arg == 3 ? w[sp + 2] : NONE);
                            w = this.w;
                            w[sp] = made;
                            heap.release(pins);
                            continue;
                        case Bytecode.STORE_COMP:
                            sp = slow.storeInComprehension(arg, sp);
                            heap.release(pins);
                            continue;
                        case Bytecode.UNPACK_SEQUENCE:
                            vm.operations.unpack(w[sp], arg, sp);
                            sp += arg - 1;
                            heap.release(pins);
                            continue;
                        case Bytecode.UNPACK_EX:
                            vm.operations.unpackStarred(w[sp], arg & 0xff, arg >> 8, sp);
                            sp += (arg & 0xff) + (arg >> 8);
                            heap.release(pins);
                            continue;
                        case Bytecode.MAKE_FUNCTION:
                            made = slow.makeFunction(fp, arg, NULL, NULL);
                            w = this.w;
                            w[sp + 1] = made;
                            sp++;
                            heap.release(pins);
                            continue;
                        case Bytecode.MAKE_FUNCTION_DEFARGS:
                            sp--;
                            made = slow.makeFunction(fp, arg, w[sp], w[sp + 1]);
                            w = this.w;
                            w[sp] = made;
                            heap.release(pins);
                            continue;
                        case Bytecode.MAKE_CLOSURE: {
                            int cells = w[ip >> 2] >>> (ip << 3) & 0xff;
                            ip++;
                            sp -= cells - 1;
                            made = slow.makeClosure(fp, arg, NULL, NULL, cells, sp);
                            w = this.w;
                            w[sp] = made;
                            heap.release(pins);
                            continue;
                        }
                        case Bytecode.MAKE_CLOSURE_DEFARGS: {
                            int cells = w[ip >> 2] >>> (ip << 3) & 0xff;
                            ip++;
                            sp -= cells + 1;
                            made = slow.makeClosure(fp, arg, w[sp], w[sp + 1], cells, sp + 2);
                            w = this.w;
                            w[sp] = made;
                            heap.release(pins);
                            continue;
                        }
                        case Bytecode.CALL_FUNCTION:
                        case Bytecode.CALL_METHOD:
                        case Bytecode.CALL_FUNCTION_VAR_KW:
                        case Bytecode.CALL_METHOD_VAR_KW: {
                            w[fp + Frame.IP] = ip;
                            sp = calls.callFromCode(op, arg, fp, sp);
                            if (sp < 0) {
                                w = this.w;
                                fp = calls.frame();
                                ip = w[fp + Frame.IP];
                                sp = w[fp + Frame.SP] >> 2;
                                fast = fp + Frame.STATE - 1 + (w[fp + Frame.SIZES] & 0xffff);
                                break;
                            }
                            heap.release(pins);
                            if (op == Bytecode.CALL_METHOD) {
                                break;
                            }
                            continue;
                        }
                        case Bytecode.RETURN_VALUE:
                            if (w[fp + Frame.SIZES] >>> 16 != 0) {
                                sp = slow.unwindReturn(fp, sp, ip);
                                w = this.w;
                                ip = w[fp + Frame.IP];
                                if (ip != 0) {
                                    continue;
                                }
                            }
                            if (calls.leave(w[sp]) == stop) {
                                return calls.result();
                            }
                            w = this.w;
                            fp = calls.frame();
                            ip = w[fp + Frame.IP];
                            sp = w[fp + Frame.SP] >> 2;
                            fast = fp + Frame.STATE - 1 + (w[fp + Frame.SIZES] & 0xffff);
                            break;
                        case Bytecode.RAISE_LAST:
                            throw slow.reraise(fp);
                        case Bytecode.RAISE_OBJ:
                            throw slow.raise(fp, w[sp], NULL);
                        case Bytecode.RAISE_FROM:
                            throw slow.raise(fp, w[sp - 1], w[sp]);
                        case Bytecode.YIELD_VALUE: {
                            w[fp + Frame.IP] = ip;
                            w[fp + Frame.SP] = sp << 2;
                            if (calls.yield(w[sp]) == stop) {
                                return calls.result();
                            }
                            w = this.w;
                            fp = calls.frame();
                            ip = w[fp + Frame.IP];
                            sp = w[fp + Frame.SP] >> 2;
                            fast = fp + Frame.STATE - 1 + (w[fp + Frame.SIZES] & 0xffff);
                            break;
                        }
                        case Bytecode.YIELD_FROM: {
                            w[fp + Frame.IP] = at;
                            w[fp + Frame.SP] = sp - 1 << 2;
                            @Word int exception = inject;
                            inject = NULL;
                            int outcome = slow.yieldFrom(sp, exception);
                            w = this.w;
                            if (outcome == Slow.RESUMED && exception != NULL) {
                                inject = exception;
                            }
                            if (outcome == Slow.YIELDED) {
                                w[fp + Frame.SP] = sp << 2;
                                if (calls.yield(w[sp]) == stop) {
                                    return calls.result();
                                }
                            } else if (outcome == Slow.ENDED) {
                                w[fp + Frame.IP] = ip;
                            }
                            w = this.w;
                            fp = calls.frame();
                            ip = w[fp + Frame.IP];
                            sp = w[fp + Frame.SP] >> 2;
                            fast = fp + Frame.STATE - 1 + (w[fp + Frame.SIZES] & 0xffff);
                            heap.release(pins);
                            if (inject != NULL && Slow.opcodeAt(w, ip) != Bytecode.YIELD_FROM) {
                                at = ip;
                                @Word int raise = inject;
                                inject = NULL;
                                throw new PythonException(ExceptionObject.toRaise(vm, raise));
                            }
                            break;
                        }
                        case Bytecode.IMPORT_NAME:
                            sp--;
                            made = slow.importName(slow.name(fp, arg), w[sp + 1], w[sp]);
                            w = this.w;
                            w[sp] = made;
                            heap.release(pins);
                            continue;
                        case Bytecode.IMPORT_FROM:
                            made = vm.modules.importFrom(w[sp], slow.name(fp, arg));
                            w = this.w;
                            w[sp + 1] = made;
                            sp++;
                            heap.release(pins);
                            continue;
                        case Bytecode.IMPORT_STAR:
                            vm.modules.importAll(w[sp--]);
                            heap.release(pins);
                            continue;
                        default:
                            if (op >= Bytecode.BINARY_OP_MULTI) {
                                sp--;
                                @Word int result = Slow.smallBinary(op - Bytecode.BINARY_OP_MULTI, w[sp], w[sp + 1]);
                                if (result == NULL) {
                                    result = slow.binary(op - Bytecode.BINARY_OP_MULTI, w[sp], w[sp + 1]);
                                    w = this.w;
                                    heap.release(pins);
                                }
                                w[sp] = result;
                            } else if (op >= Bytecode.UNARY_OP_MULTI) {
                                made = slow.unary(op - Bytecode.UNARY_OP_MULTI, w[sp]);
                                w = this.w;
                                w[sp] = made;
                                heap.release(pins);
                            } else if (op >= Bytecode.STORE_FAST_MULTI) {
                                w[fast - (op - Bytecode.STORE_FAST_MULTI)] = w[sp--];
                            } else if (op >= Bytecode.LOAD_FAST_MULTI) {
                                @Word int value = w[fast - (op - Bytecode.LOAD_FAST_MULTI)];
                                if (value == NULL) {
                                    throw slow.unbound();
                                }
                                w[++sp] = value;
                            } else if (op >= Bytecode.LOAD_CONST_SMALL_INT_MULTI) {
                                w[++sp] = Words.ofSmall(op - Bytecode.LOAD_CONST_SMALL_INT_MULTI - Bytecode.SMALL_INT_MULTI_EXCESS);
                            } else {
                                throw vm.notImplemented("opcode");
                            }
                            continue;
                    }
                    // a branch was taken or a frame changed: where the firmware looks for events and pending exceptions
                    if (clock.isDue()) {
                        w[fp + Frame.IP] = ip;
                        w[fp + Frame.SP] = sp << 2;
                        slow.safepoint();
                    }
                    if (vm.isPending()) {
                        at = ip;
                        vm.checkPending();
                    }
                }
            } catch (PythonException raised) {
                vm.freeNative(natives);
                w = this.w;
                if (calls.frame() == fp) {
                    w[fp + Frame.IP] = at;
                } else {
                    w[calls.frame() + Frame.IP]--;
                }
                @Word int escaped = slow.handle(raised.exception(), stop);
                if (escaped != NULL) {
                    throw escaped == raised.exception() ? raised : new PythonException(escaped);
                }
                heap.release(pins);
                w = this.w;
                fp = calls.frame();
                ip = w[fp + Frame.IP];
                sp = w[fp + Frame.SP] >> 2;
                fast = fp + Frame.STATE - 1 + (w[fp + Frame.SIZES] & 0xffff);
                inject = NULL;
            }
        }
    }

    /** Whether a value is a generator that FOR_ITER, {@code send} or {@code yield from} can resume in the loop. */
    static boolean isGenerator(Vm vm, @Word int word) {
        return Words.isAddress(word) && GeneratorObject.is(vm, word);
    }

    static boolean isPlainClass(Vm vm, @Word int type) {
        return !TypeObject.isNative(vm, type) && TypeObject.nativeBase(vm, type) == NULL;
    }

    /** The line that the frame at an activation is at. */
    public int lineOf(int frame) {
        @Word int function = w[frame + Frame.FUNCTION];
        boolean next = slow.isAtSafepoint() && calls.depth() > 0 && calls.frame() == frame;
        int ip = w[frame + Frame.IP] - (next ? 0 : 1);
        return Prelude.at(vm.ram, FunctionObject.code(vm, function)).line(vm.ram, ip);
    }

    /** The file of the code of a frame. */
    public String fileOf(int frame) {
        @Word int context = FunctionObject.context(vm, w[frame + Frame.FUNCTION]);
        return vm.names.text(ModuleObject.name(vm, context, 0));
    }
}
