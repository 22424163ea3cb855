package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;
import static dev.snakeboard.firmware.object.Words.SENTINEL;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.firmware.compile.Bytecode;
import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.object.ByteItems;
import dev.snakeboard.firmware.object.FunctionObject;
import dev.snakeboard.firmware.object.GeneratorObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.NativeShortcut;
import dev.snakeboard.firmware.object.PolyIterator;
import dev.snakeboard.firmware.object.RangeIterator;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import java.lang.invoke.MethodHandles;
import java.util.Objects;

/**
 * The innermost loop of the interpreter. The form of its method decides the speed of the VM, because of what HotSpot makes of it:
 *
 * <ul>
 *   <li>A method of more than 8,000 bytes is never compiled; a test holds it under 7,800.
 *   <li>Nothing is called but accessors, {@link Heap#takeLeaf}, {@link Heap#takeBlock}, {@link ByteItems} and {@link NativeShortcut}, which are small
 *       enough to be compiled into it. What needs more, or an exception, goes out.
 *   <li>Cases share code rather than expressions: what two cases compute is computed before the switch, for every opcode.
 * </ul>
 */
final class Dispatch extends Loop {
    /** Whether this is the copy that leaves after each opcode, see {@link Loop}; else the test for it is compiled away. */
    private static final boolean STEPPING = isStepping(MethodHandles.lookup());

    private static final int LIST_ITERATOR = PolyIterator.Kind.LIST.ordinal();
    private static final int TUPLE_ITERATOR = PolyIterator.Kind.TUPLE.ordinal();

    private static final @Word int CLASS = Words.ofName(Names.CLASS);

    /** So many items of a list the loop looks at itself. */
    private static final int MOST_COMPARED = 256;

    /** The most time that {@link #loop} lets pass, in units of the clock. */
    private static final long MOST = 1 << 27;

    /**
     * So often {@link #loop} is entered for a short while only: HotSpot then compiles it from its entry, not from its middle (on-stack
     * replacement). That would take many times longer and give worse code.
     */
    private static final int SHORT_ENTRIES = 10_000;

    /** The time of a short entry, some tens of opcodes. */
    private static final long SHORT = 1 << 18;

    static {
        load(
                ByteItems.class, Double.class, Floats.class, LookUpCache.class, MapTable.class, Math.class, NativeShortcut.class, RangeIterator.class,
                SiteCache.class, StrictMath.class);
    }

    private final Vm vm;
    private final int[] costs;
    private final Clock clock;
    private final Activations calls;
    private final SiteCache sites;
    private final MethodCache methods;
    private final Heap heap;
    private final boolean packed;
    private final int allocateCost;
    private final int passedCost;
    private final int newKeyCost;
    private final int containsCost;
    private final int containedCost;
    private final int[] floatCosts;
    private final int builtinMethodCost;
    private final int moduleCost;
    private final int levelCost;
    private final int searchCost;
    private final int probeCost;
    private final int descriptorCost;
    private final LookUpCache lookUps;
    private final int[] memberCosts;
    private final int dictItemCost;
    private final int storeByteCost;
    private final int defaultCost;
    private final int closureCost;
    private final int truthCost;
    private final int unpackListCost;
    private final int listTruthCost;
    private final int dictTruthCost;
    private final int callBytes;
    private final int methodBytes;
    private final int closureBytes;
    private final int[] resumeCosts;
    private final int[] iteratorCosts;
    private final int handled;
    private @Word int generatorSend;
    private @Word int coroutineSend;
    private @Word int builtinNext;
    private int shortEntries = SHORT_ENTRIES;

    Dispatch(Vm vm, Activations calls, SiteCache sites, MethodCache methods) {
        this.vm = vm;
        this.costs = vm.target.costs().opcodes();
        this.clock = vm.clock;
        this.calls = calls;
        this.sites = sites;
        this.methods = methods;
        this.heap = vm.heap;
        this.handled = vm.rootIndex(Vm.ROOT_HANDLED_EXCEPTION);
        this.packed = vm.target.floats() == FloatFormat.SINGLE30;
        CostTable table = vm.target.costs();
        this.allocateCost = table.of(CostEvent.ALLOCATION);
        this.passedCost = table.of(CostEvent.ALLOCATION_PASSED_FOUR);
        this.newKeyCost = table.of(CostEvent.MAP_NEW_KEY);
        this.containsCost = table.of(CostEvent.CONTAINS_BY_ITEM);
        this.containedCost = table.of(CostEvent.CONTAINS_ITEM);
        this.floatCosts = OpcodeCosts.floats(table);
        this.builtinMethodCost = table.of(CostEvent.LOAD_METHOD_BUILTIN);
        this.moduleCost = table.of(CostEvent.LOAD_ATTR_NATIVE_MODULE);
        this.levelCost = table.of(CostEvent.LOAD_ATTR_LEVEL);
        this.searchCost = table.of(CostEvent.MAP_SEARCH);
        this.probeCost = table.of(CostEvent.MAP_PROBE);
        this.descriptorCost = table.of(CostEvent.DESCRIPTOR_LOOKUP);
        this.lookUps = vm.lookUps;
        this.memberCosts = OpcodeCosts.members(table);
        this.defaultCost = calls.costs.defaultValue;
        this.closureCost = calls.costs.closure;
        this.truthCost = table.of(CostEvent.TRUTH_OBJECT);
        this.unpackListCost = table.of(CostEvent.UNPACK_LIST);
        this.listTruthCost = truthCost + table.of(CostEvent.TRUTH_LIST);
        this.dictTruthCost = truthCost + table.of(CostEvent.TRUTH_DICT);
        this.callBytes = calls.cStack.call;
        this.methodBytes = calls.cStack.methodCall;
        this.closureBytes = calls.cStack.closure;
        this.resumeCosts = calls.costs.resume;
        this.iteratorCosts = OpcodeCosts.iterators(table);
        this.storeByteCost = table.of(CostEvent.STORE_SUBSCR_BYTES);
        this.dictItemCost = table.of(CostEvent.SUBSCR_DICT);
    }

    @Override
    void useResuming(@Word int sendToGenerator, @Word int sendToCoroutine, @Word int next) {
        generatorSend = sendToGenerator;
        coroutineSend = sendToCoroutine;
        builtinNext = next;
    }

    /** How much time may pass before events and pending exceptions are to be looked for. */
    private long timeLeft() {
        long most = MOST;
        if (shortEntries > 0) {
            shortEntries--;
            most = SHORT;
        }
        return vm.isPending() ? 0 : StrictMath.min(clock.workLeft(), most);
    }

    /**
     * Runs the opcodes that need nothing but frames.
     *
     * @return the opcode that is to be executed, the IP in the frame being after its first byte; or {@link #ATTEND}
     */
    @Override
    int loop() {
        // the first three locals have the shortest bytecode
        final int[] w = Objects.requireNonNull(this.vm.words);
        int ip;
        int sp;
        final Vm vm = this.vm;
        final Activations calls = this.calls;
        final int[] costs = Objects.requireNonNull(this.costs);
        final int[] preludes = calls.preludes.table();
        final int[] sites = this.sites.table();
        final int[] methods = Objects.requireNonNull(this.methods.table());
        final int handled = this.handled;
        int fp = calls.frame();
        int fast = fp + Frame.STATE - 1 + (w[fp + Frame.SIZES] & 0xffff);
        final long left = timeLeft();
        int spent = 0;
        ip = w[fp + Frame.IP];
        sp = w[fp + Frame.SP] >> 2;
        int op;
        while (true) {
            @Word int value;
            @Word int generator;
            int purpose;
            int after;
            int top;
            int extra;
            leave:
            {
                if (STEPPING && spent > 0) {
                    op = STEPPED;
                    break leave;
                }
                op = w[ip >> 2] >>> (ip << 3) & 0xff;
                ip++;
                spent += costs[op];
                attend:
                {
                    enter:
                    {
                        resume:
                        {
                            pair:
                            {
                                push:
                                {
                                    if (op >= Bytecode.LOAD_FAST_MULTI && op != 0xdd) {
                                        switch (op) {
                                            case 0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf:
                                                value = w[fast + Bytecode.LOAD_FAST_MULTI - op];
                                                if (value != NULL) {
                                                    break push;
                                                }
                                                break;
                                            case 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf:
                                                w[fast + Bytecode.STORE_FAST_MULTI - op] = w[sp--];
                                                continue;
                                            case 0xd7: {
                                                @Word int first = w[sp - 1];
                                                @Word int second = w[sp];
                                                if ((first & second & 1) == 0) {
                                                    break;
                                                }
                                                value = first < second ? Words.TRUE : Words.FALSE;
                                                break pair;
                                            }
                                            case 0xd8: {
                                                @Word int first = w[sp - 1];
                                                @Word int second = w[sp];
                                                if ((first & second & 1) == 0) {
                                                    break;
                                                }
                                                value = first > second ? Words.TRUE : Words.FALSE;
                                                break pair;
                                            }
                                            case 0xd9, 0xdc: {
                                                @Word int first = w[sp - 1];
                                                @Word int second = w[sp];
                                                if ((first & second & 1) == 0) {
                                                    break;
                                                }
                                                value = first == second == (op == 0xd9) ? Words.TRUE : Words.FALSE;
                                                break pair;
                                            }
                                            case 0xda, 0xdb: {
                                                @Word int first = w[sp - 1];
                                                @Word int second = w[sp];
                                                if ((first & second & 1) == 0) {
                                                    break;
                                                }
                                                value = (op == 0xda ? first <= second : first >= second) ? Words.TRUE : Words.FALSE;
                                                break pair;
                                            }
                                            case 0xde:
                                                value = w[sp - 1] == w[sp] ? Words.TRUE : Words.FALSE;
                                                break pair;
                                            case 0xe5, 0xf2: {
                                                @Word int first = w[sp - 1];
                                                @Word int second = w[sp];
                                                if ((first & second & 1) == 0) {
                                                    break;
                                                }
                                                long wide = (long) first + second - 1;
                                                value = (int) wide;
                                                if (value != wide) {
                                                    break;
                                                }
                                                break pair;
                                            }
                                            case 0xe6, 0xf3: {
                                                @Word int first = w[sp - 1];
                                                @Word int second = w[sp];
                                                if ((first & second & 1) == 0) {
                                                    break;
                                                }
                                                long wide = (long) first - second + 1;
                                                value = (int) wide;
                                                if (value != wide) {
                                                    break;
                                                }
                                                break pair;
                                            }
                                            case 0xe7, 0xf4: {
                                                @Word int first = w[sp - 1];
                                                @Word int second = w[sp];
                                                if ((first & second & 1) == 0) {
                                                    break;
                                                }
                                                long wide = (long) (first >> 1) * (second - 1) + 1;
                                                value = (int) wide;
                                                if (value != wide) {
                                                    break;
                                                }
                                                break pair;
                                            }
                                            default:
                                                // a switch of its own, so that what its cases share is not computed for the opcodes above
                                                switch (op) {
                                                    case 0xd1, 0xd3:
                                                        value = w[sp];
                                                        if (op == 0xd1) {
                                                            if ((value & 1) == 0 || value == 1 || value == Integer.MIN_VALUE + 1) {
                                                                break;
                                                            }
                                                            w[sp] = 2 - value;
                                                            continue;
                                                        }
                                                        if ((value & 1) == 0 && value != Words.TRUE && value != Words.FALSE && value != NONE) {
                                                            break;
                                                        }
                                                        w[sp] = value == 1 || value == Words.FALSE || value == NONE ? Words.TRUE : Words.FALSE;
                                                        continue;
                                                    case 0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xef: {
                                                        @Word int first = w[sp - 1];
                                                        @Word int second = w[sp];
                                                        if ((first & second & 1) == 0) {
                                                            break;
                                                        }
                                                        if (op == 0xe2 || op == 0xef) {
                                                            value = first & second;
                                                        } else {
                                                            value = op == 0xe0 || op == 0xed ? first | second : (first ^ second) | 1;
                                                        }
                                                        break pair;
                                                    }
                                                    case 0xe4, 0xf1: {
                                                        @Word int first = w[sp - 1];
                                                        @Word int second = w[sp];
                                                        if ((first & second & 1) == 0 || second < 0 || second > 62) {
                                                            break;
                                                        }
                                                        value = first >> (second >> 1) | 1;
                                                        break pair;
                                                    }
                                                    case 0xe3, 0xf0: {
                                                        @Word int first = w[sp - 1];
                                                        @Word int second = w[sp];
                                                        if ((first & second & 1) == 0 || second < 0 || second > 62) {
                                                            break;
                                                        }
                                                        long wide = ((long) (first - 1) << (second >> 1)) + 1;
                                                        value = (int) wide;
                                                        if (value != wide) {
                                                            break;
                                                        }
                                                        break pair;
                                                    }
                                                    case 0xe9, 0xeb, 0xf6, 0xf8: {
                                                        @Word int first = w[sp - 1];
                                                        @Word int second = w[sp];
                                                        if ((first & second & 1) == 0 || second <= 1) {
                                                            break;
                                                        }
                                                        value = op == 0xe9 || op == 0xf6 ? Math.floorDiv(first >> 1, second >> 1)
                                                                : Math.floorMod(first >> 1, second >> 1);
                                                        value = value << 1 | 1;
                                                        break pair;
                                                    }
                                                    default:
                                                        break;
                                                }
                                                break;
                                        }
                                        if (op >= Bytecode.BINARY_OP_MULTI) {
                                            @Word int first = w[sp - 1];
                                            @Word int second = w[sp];
                                            double a = 0;
                                            double b = 0;
                                            boolean floats = true;
                                            if ((op == 0xd9 || op == 0xdc) && (first & 0xff800007) == 6 && (second & 0xff800007) == 6) {
                                                // names, None and bools are equal only to themselves
                                                value = first == second == (op == 0xd9) ? Words.TRUE : Words.FALSE;
                                                break pair;
                                            }
                                            if ((first & 1) != 0) {
                                                a = packed ? (float) (first >> 1) : first >> 1;
                                                floats = (second & 1) == 0 || op == 0xea || op == 0xf7;
                                            } else if (!packed && (first & 3) == 0 && w[first >> 2] == Types.FLOAT) {
                                                a = Double.longBitsToDouble(w[(first >> 2) + 1] & 0xffffffffL | (long) w[(first >> 2) + 2] << 32);
                                            } else if (packed && Words.isPackedFloat(first)) {
                                                a = Floats.unpack(first);
                                            } else {
                                                floats = false;
                                            }
                                            if ((second & 1) != 0) {
                                                b = packed ? (float) (second >> 1) : second >> 1;
                                            } else if (!packed && (second & 3) == 0 && w[second >> 2] == Types.FLOAT) {
                                                b = Double.longBitsToDouble(w[(second >> 2) + 1] & 0xffffffffL | (long) w[(second >> 2) + 2] << 32);
                                            } else if (packed && Words.isPackedFloat(second)) {
                                                b = Floats.unpack(second);
                                            } else {
                                                floats = false;
                                            }
                                            if (floats) {
                                                if (packed && (first & second & 1) == 0) {
                                                    spent += floatCosts[op];
                                                }
                                                number:
                                                {
                                                    switch (op) {
                                                        case 0xd7:
                                                            value = a < b ? Words.TRUE : Words.FALSE;
                                                            break pair;
                                                        case 0xd8:
                                                            value = a > b ? Words.TRUE : Words.FALSE;
                                                            break pair;
                                                        case 0xd9:
                                                            value = a == b ? Words.TRUE : Words.FALSE;
                                                            break pair;
                                                        case 0xda:
                                                            value = a <= b ? Words.TRUE : Words.FALSE;
                                                            break pair;
                                                        case 0xdb:
                                                            value = a >= b ? Words.TRUE : Words.FALSE;
                                                            break pair;
                                                        case 0xdc:
                                                            value = a != b ? Words.TRUE : Words.FALSE;
                                                            break pair;
                                                        case 0xe5, 0xf2:
                                                            a += b;
                                                            break;
                                                        case 0xe6, 0xf3:
                                                            a -= b;
                                                            break;
                                                        case 0xe7, 0xf4:
                                                            a *= b;
                                                            break;
                                                        case 0xea, 0xf7:
                                                            if (b == 0) {
                                                                break number;
                                                            }
                                                            a /= b;
                                                            break;
                                                        default:
                                                            break number;
                                                    }
                                                    if (packed) {
                                                        value = Floats.pack((float) a);
                                                        break pair;
                                                    }
                                                    value = heap.takeLeaf();
                                                    if (value != NULL) {
                                                        spent += allocateCost;
                                                        long bits = Double.doubleToRawLongBits(a);
                                                        int at = value >> 2;
                                                        w[at] = Types.FLOAT;
                                                        w[at + 1] = (int) bits;
                                                        w[at + 2] = (int) (bits >> 32);
                                                        w[at + 3] = 0;
                                                        break pair;
                                                    }
                                                }
                                            }
                                        }
                                        break leave;
                                    }
                                    if (op >= Bytecode.LOAD_CONST_SMALL_INT_MULTI && op != 0xdd) {
                                        value = (op - Bytecode.LOAD_CONST_SMALL_INT_MULTI - Bytecode.SMALL_INT_MULTI_EXCESS << 1) + 1;
                                        break push;
                                    }
                                    switch (op) {
                                        case Bytecode.LOAD_CONST_FALSE:
                                            value = Words.FALSE;
                                            break push;
                                        case Bytecode.LOAD_CONST_NONE:
                                            value = NONE;
                                            break push;
                                        case Bytecode.LOAD_CONST_TRUE:
                                            value = Words.TRUE;
                                            break push;
                                        case Bytecode.LOAD_NULL:
                                            value = NULL;
                                            break push;
                                        case Bytecode.DUP_TOP:
                                            value = w[sp];
                                            break push;
                                        case Bytecode.POP_TOP:
                                            sp--;
                                            continue;
                                        case Bytecode.ROT_TWO:
                                            value = w[sp];
                                            w[sp] = w[sp - 1];
                                            w[sp - 1] = value;
                                            continue;
                                        case Bytecode.JUMP, Bytecode.POP_JUMP_IF_TRUE, Bytecode.POP_JUMP_IF_FALSE:
                                            if (op != Bytecode.JUMP) {
                                                value = w[sp];
                                                boolean truth = value == Words.TRUE || (value & 1) != 0 && value != 1;
                                                if (!truth && value != Words.FALSE && value != 1 && value != NONE) {
                                                    if ((value & 3) != 0) {
                                                        break;
                                                    }
                                                    value >>= 2;
                                                    if (w[value] == Types.LIST) {
                                                        truth = w[value + 2] != 0;
                                                        spent += listTruthCost;
                                                    } else if (w[value] == Types.DICT || w[value] == Types.TUPLE) {
                                                        truth = w[value + 1] > 7;
                                                        truth |= w[value] == Types.TUPLE && w[value + 1] != 0;
                                                        spent += w[value] == Types.DICT ? dictTruthCost : truthCost;
                                                    } else {
                                                        break;
                                                    }
                                                }
                                                sp--;
                                                if (truth != (op == Bytecode.POP_JUMP_IF_TRUE)) {
                                                    ip += 1 + (w[ip >> 2] >>> (ip << 3) + 7 & 1);
                                                    break attend;
                                                }
                                            }
                                            value = w[ip >> 2] >>> (ip << 3) & 0xff;
                                            if (value < 0x80) {
                                                ip += value + 1 - 0x40;
                                            } else {
                                                ip++;
                                                ip += (value & 0x7f) + ((w[ip >> 2] >>> (ip << 3) & 0xff) << 7) + 1 - 0x4000;
                                            }
                                            break attend;
                                        default:
                                            // switches of their own, so that what their cases share is not computed for the opcodes above
                                            int arg = w[ip >> 2] >>> (ip << 3) & 0xff;
                                            switch (op == 0xdd ? Bytecode.LOAD_SUBSCR : op) {
                                                case Bytecode.LOAD_NAME, Bytecode.LOAD_GLOBAL, Bytecode.STORE_NAME, Bytecode.STORE_GLOBAL: {
                                                    int map = (vm.globals >> 2) + 1;
                                                    int entry = SiteCache.index(ip);
                                                    if (sites[entry] != ip
                                                            || sites[entry + 1] != w[map]
                                                            || sites[entry + 2] != w[map + 2]
                                                            || (op == Bytecode.LOAD_NAME || op == Bytecode.STORE_NAME) && vm.locals != vm.globals) {
                                                        break;
                                                    }
                                                    ip++;
                                                    spent += sites[entry + 4] + lookUps.again(sites[entry + 5], sites[entry + 6], sites[entry + 7]);
                                                    entry = sites[entry + 3];
                                                    if (op <= Bytecode.LOAD_GLOBAL) {
                                                        value = w[entry];
                                                        break push;
                                                    }
                                                    w[entry] = w[sp--];
                                                    continue;
                                                }
                                                case Bytecode.LOAD_CONST_STRING, Bytecode.LOAD_ATTR, Bytecode.LOAD_METHOD, Bytecode.STORE_ATTR: {
                                                    int site = SiteCache.index(ip);
                                                    if (sites[site] == ip) {
                                                        value = sites[site + 1];
                                                    } else {
                                                        if (arg >= 0x80) {
                                                            break;
                                                        }
                                                        int at = w[(w[(w[fp] >> 2) + 1] >> 2) + 2] + 2 * arg;
                                                        value = (w[at >> 2] >>> ((at & 2) << 3) & 0xffff) << 4 | 6;
                                                        sites[site] = ip;
                                                        sites[site + 1] = value;
                                                        sites[site + 2] = 0;
                                                    }
                                                    if (op == Bytecode.LOAD_CONST_STRING) {
                                                        ip++;
                                                        break push;
                                                    }
                                                    @Word int object = w[sp];
                                                    @Word int type;
                                                    if ((object & 3) == 0) {
                                                        type = w[object >> 2];
                                                    } else if (Words.isName(object)) {
                                                        type = Types.STR;
                                                    } else {
                                                        break;
                                                    }
                                                    int flags = w[(type >> 2) + 1];
                                                    if (type == Types.MODULE) {
                                                        int map = (w[(object >> 2) + 1] >> 2) + 1;
                                                        int found = (w[map + 2] >> 2) + 2 * sites[site + 2];
                                                        if (op == Bytecode.STORE_ATTR
                                                                || sites[site + 2] >= w[map + 1]
                                                                || w[found] != value
                                                                || value == CLASS) {
                                                            break;
                                                        }
                                                        ip++;
                                                        spent += MapTable.costAt(vm, map, value, sites[site + 2]);
                                                        w[sp] = w[found + 1];
                                                        if (op == Bytecode.LOAD_ATTR) {
                                                            spent += moduleCost;
                                                            continue;
                                                        }
                                                        value = NULL;
                                                        break push;
                                                    }
                                                    if ((flags & TypeObject.INSTANCE_TYPE) == 0) {
                                                        int entry = MethodCache.index(type, value);
                                                        if (op != Bytecode.LOAD_METHOD || methods[entry] != value || methods[entry + 1] != type) {
                                                            break;
                                                        }
                                                        ip++;
                                                        spent += builtinMethodCost + MapTable.costAt(vm, (w[(type >> 2) + 14] >> 2) + 1, value, methods[entry + 3]);
                                                        w[sp] = methods[entry + 2];
                                                        value = object;
                                                        break push;
                                                    }
                                                    int hint = sites[site + 2];
                                                    int map = (object >> 2) + 1;
                                                    @Word int from = type;
                                                    int found;
                                                    int missed = 0;
                                                    extra = memberCosts[op];
                                                    while (true) {
                                                        int size = w[map + 1];
                                                        int table = w[map + 2] >> 2;
                                                        found = table + 2 * hint;
                                                        if (hint < size && w[found] == value) {
                                                            break;
                                                        }
                                                        if (size != 0) {
                                                            if ((w[map] & 7) != 1) {
                                                                found = 0;
                                                                break;
                                                            }
                                                            int entry = Integer.remainderUnsigned(vm.names.hash(value >>> 4), size);
                                                            found = table + 2 * entry;
                                                            int i = size;
                                                            for (; i > 1 && w[found] != value && w[found] != NULL; i--) {
                                                                if (op == Bytecode.STORE_ATTR && w[found] == SENTINEL) {
                                                                    break;
                                                                }
                                                                entry = entry + 1 == size ? 0 : entry + 1;
                                                                found = table + 2 * entry;
                                                            }
                                                            if (w[found] == value || op == Bytecode.STORE_ATTR && w[found] == NULL) {
                                                                sites[site + 2] = entry;
                                                                hint = entry;
                                                                missed = w[found] == value ? 0 : searchCost + (size - i) * probeCost;
                                                                break;
                                                            }
                                                            missed = searchCost + (w[found] == NULL ? size - i : size) * probeCost;
                                                            extra += op == Bytecode.LOAD_ATTR && from == type ? 2 * missed : missed;
                                                        }
                                                        found = 0;
                                                        int next = from >> 2;
                                                        if ((from & 3) != 0
                                                                || w[next] != Types.TYPE
                                                                || (w[next + 1] & TypeObject.INSTANCE_TYPE) == 0
                                                                || w[next + 14] == NULL
                                                                || op == Bytecode.STORE_ATTR) {
                                                            break;
                                                        }
                                                        map = (w[next + 14] >> 2) + 1;
                                                        from = w[next + 15];
                                                        extra += levelCost;
                                                    }
                                                    if (found == 0) {
                                                        break;
                                                    }
                                                    if (op == Bytecode.STORE_ATTR) {
                                                        if ((flags & TypeObject.HAS_SPECIAL_ACCESSORS) != 0 || w[sp - 1] == NULL) {
                                                            break;
                                                        }
                                                        if (w[found] == NULL) {
                                                            spent += newKeyCost + missed;
                                                            w[found] = value;
                                                            w[map] += 8;
                                                        } else {
                                                            spent += MapTable.costAt(vm, map, value, hint);
                                                        }
                                                        ip++;
                                                        w[found + 1] = w[sp - 1];
                                                        sp -= 2;
                                                        continue;
                                                    }
                                                    @Word int member = w[found + 1];
                                                    if (map == (object >> 2) + 1) {
                                                        object = NULL;
                                                    } else {
                                                        int kind = (member & 3) == 0 ? w[member >> 2] : Types.BOOL;
                                                        if (op == Bytecode.LOAD_METHOD && kind != Types.FUN_BC
                                                                || (w[(kind >> 2) + 1] & (TypeObject.BINDS_SELF | TypeObject.INSTANCE_TYPE)) != 0
                                                                        && op == Bytecode.LOAD_ATTR
                                                                        || kind == Types.PROPERTY
                                                                || kind == Types.STATICMETHOD
                                                                || kind == Types.CLASSMETHOD) {
                                                            break;
                                                        }
                                                        spent += (flags & TypeObject.HAS_SPECIAL_ACCESSORS) == 0 ? extra : extra + descriptorCost;
                                                    }
                                                    ip++;
                                                    spent += MapTable.costAt(vm, map, value, hint);
                                                    w[sp] = member;
                                                    if (op == Bytecode.LOAD_ATTR) {
                                                        continue;
                                                    }
                                                    value = object;
                                                    break push;
                                                }
                                                case Bytecode.LOAD_FAST_N, Bytecode.STORE_FAST_N, Bytecode.LOAD_DEREF, Bytecode.STORE_DEREF,
                                                        Bytecode.LOAD_CONST_OBJ: {
                                                    if (arg >= 0x80) {
                                                        break;
                                                    }
                                                    if (op == Bytecode.LOAD_CONST_OBJ) {
                                                        ip++;
                                                        value = w[(w[(w[(w[fp] >> 2) + 1] >> 2) + 3] >> 2) + arg];
                                                        break push;
                                                    }
                                                    int local = fast - arg;
                                                    if (op >= Bytecode.STORE_FAST_N) {
                                                        ip++;
                                                        w[op == Bytecode.STORE_FAST_N ? local : (w[local] >> 2) + 1] = w[sp];
                                                        sp--;
                                                        continue;
                                                    }
                                                    value = w[op == Bytecode.LOAD_FAST_N ? local : (w[local] >> 2) + 1];
                                                    if (value == NULL) {
                                                        break;
                                                    }
                                                    ip++;
                                                    break push;
                                                }
                                                case Bytecode.LOAD_CONST_SMALL_INT: {
                                                    value = w[ip >> 2] << 25 - (ip << 3) >> 25;
                                                    while ((w[ip >> 2] >>> (ip << 3) & 0x80) != 0) {
                                                        ip++;
                                                        value = value << 7 | w[ip >> 2] >>> (ip << 3) & 0x7f;
                                                    }
                                                    ip++;
                                                    value = value << 1 | 1;
                                                    break push;
                                                }
                                                case Bytecode.LOAD_SUBSCR, Bytecode.STORE_SUBSCR: {
                                                    value = w[op == 0xdd ? sp - 1 : sp];
                                                    int items = w[op == 0xdd ? sp : sp - 1];
                                                    if ((items & 3) != 0) {
                                                        break;
                                                    }
                                                    items >>= 2;
                                                    if (w[items] == Types.DICT) {
                                                        int entry = NativeShortcut.entry(vm, w, items, value);
                                                        if (entry <= 0) {
                                                            break;
                                                        }
                                                        spent += vm.lookUps.cost;
                                                        if (op == 0xdd) {
                                                            value = Words.TRUE;
                                                            break pair;
                                                        }
                                                        spent += dictItemCost;
                                                        items = entry + 1;
                                                    } else if (op == 0xdd) {
                                                        boolean list = w[items] == Types.LIST;
                                                        extra = list ? w[items + 2] : w[items + 1];
                                                        if (!list && w[items] != Types.TUPLE || (value & 1) == 0 && !Words.isName(value) || extra > MOST_COMPARED) {
                                                            break;
                                                        }
                                                        int found = NativeShortcut.position(w, list ? w[items + 3] >> 2 : items + 2, extra, value);
                                                        if (found < 0) {
                                                            break;
                                                        }
                                                        value = found < extra ? Words.TRUE : Words.FALSE;
                                                        spent += containsCost + (found < extra ? found + 1 : found) * containedCost;
                                                        break pair;
                                                    } else if ((value & 1) == 0) {
                                                        break;
                                                    } else {
                                                        value >>= 1;
                                                        int length;
                                                        if (w[items] == Types.LIST) {
                                                            length = w[items + 2];
                                                            items = w[items + 3] >> 2;
                                                        } else if (w[items] == Types.TUPLE && op == Bytecode.LOAD_SUBSCR) {
                                                            length = w[items + 1];
                                                            items += 2;
                                                        } else {
                                                            value = ByteItems.access(w, items, value, op == Bytecode.LOAD_SUBSCR ? SENTINEL : w[sp - 2]);
                                                            if (value == NULL) {
                                                                break;
                                                            }
                                                            if (op == Bytecode.LOAD_SUBSCR) {
                                                                break pair;
                                                            }
                                                            spent += storeByteCost;
                                                            sp -= 3;
                                                            continue;
                                                        }
                                                        if (value < 0) {
                                                            value += length;
                                                        }
                                                        if (value < 0 || value >= length) {
                                                            break;
                                                        }
                                                        items += value;
                                                    }
                                                    if (op == Bytecode.LOAD_SUBSCR) {
                                                        value = w[items];
                                                        break pair;
                                                    }
                                                    if (w[sp - 2] == NULL) {
                                                        break;
                                                    }
                                                    w[items] = w[sp - 2];
                                                    sp -= 3;
                                                    continue;
                                                }
                                                case Bytecode.FOR_ITER, Bytecode.SETUP_EXCEPT, Bytecode.SETUP_FINALLY, Bytecode.POP_EXCEPT_JUMP,
                                                        Bytecode.JUMP_IF_TRUE_OR_POP, Bytecode.JUMP_IF_FALSE_OR_POP: {
                                                    after = ip + 1;
                                                    if (arg >= 0x80) {
                                                        arg = arg & 0x7f | (w[after >> 2] >>> (after << 3) & 0xff) << 7;
                                                        after++;
                                                    }
                                                    extra = after + arg;
                                                    if (op <= Bytecode.JUMP_IF_FALSE_OR_POP) {
                                                        value = w[sp];
                                                        boolean truth = value == Words.TRUE || (value & 1) != 0 && value != 1;
                                                        if (!truth && value != Words.FALSE && value != 1 && value != NONE) {
                                                            break;
                                                        }
                                                        if (truth == (op == Bytecode.JUMP_IF_TRUE_OR_POP)) {
                                                            ip = extra;
                                                        } else {
                                                            ip = after;
                                                            sp--;
                                                        }
                                                        break attend;
                                                    }
                                                    if (op == Bytecode.POP_EXCEPT_JUMP) {
                                                        w[handled] = NULL;
                                                        w[fp + Frame.SIZES] -= 1 << 16;
                                                        ip = extra;
                                                        break attend;
                                                    }
                                                    if (op != Bytecode.FOR_ITER) {
                                                        ip = after;
                                                        int handler = fast + 1 + Frame.HANDLER * (w[fp + Frame.SIZES] >>> 16);
                                                        w[handler] = extra;
                                                        w[handler + Frame.HANDLER_SP] = sp << 2 | (op == Bytecode.SETUP_FINALLY ? Frame.FINALLY : 0);
                                                        w[handler + Frame.HANDLER_EXCEPTION] = NULL;
                                                        w[fp + Frame.SIZES] += 1 << 16;
                                                        continue;
                                                    }
                                                    if (w[sp - 3] != NULL) {
                                                        top = sp - 3;
                                                    } else {
                                                        generator = w[sp - 2];
                                                        top = generator >> 2;
                                                        if ((generator & 3) != 0 || w[top] == Types.GENERATOR || w[top] == Types.COROUTINE) {
                                                            purpose = Activations.FOR_ITER;
                                                            top = sp;
                                                            value = NONE;
                                                            break resume;
                                                        }
                                                    }
                                                    int next = w[top + 3];
                                                    if (w[top] == Types.ITERATOR) {
                                                        int kind = w[top + 1];
                                                        int object = w[top + 2] >> 2;
                                                        if (kind == LIST_ITERATOR) {
                                                            value = next < w[object + 2] ? w[(w[object + 3] >> 2) + next] : NULL;
                                                        } else if (kind == TUPLE_ITERATOR) {
                                                            value = next < w[object + 1] ? w[object + 2 + next] : NULL;
                                                        } else {
                                                            value = ByteItems.next(vm, w, kind, object << 2, next);
                                                            if (value == NULL) {
                                                                break;
                                                            }
                                                            spent += iteratorCosts[kind];
                                                        }
                                                        top += 3;
                                                        next++;
                                                    } else if (w[top] == RangeIterator.TYPE) {
                                                        int step = next;
                                                        next = w[++top];
                                                        value = step > 0 && next < w[top + 1] || step < 0 && next > w[top + 1] ? next << 1 | 1 : NULL;
                                                        if (value >> 1 != next && value != NULL) {
                                                            break;
                                                        }
                                                        next += step;
                                                    } else {
                                                        break;
                                                    }
                                                    if (value != NULL) {
                                                        w[top] = next;
                                                        ip = after;
                                                        break push;
                                                    }
                                                    ip = extra;
                                                    sp -= 4;
                                                    continue;
                                                }
                                                case Bytecode.CALL_FUNCTION, Bytecode.CALL_METHOD: {
                                                    int count = arg;
                                                    if (count >= 0x80) {
                                                        break;
                                                    }
                                                    int args = sp - count + 1;
                                                    int slot = args - 1;
                                                    if (op == Bytecode.CALL_METHOD) {
                                                        slot--;
                                                        if (w[args - 1] != NULL) {
                                                            args--;
                                                            count++;
                                                        }
                                                    }
                                                    value = w[slot];
                                                    int function = value >> 2;
                                                    if ((value & 3) != 0) {
                                                        break;
                                                    }
                                                    if (count == 2 ? value == generatorSend || value == coroutineSend
                                                            : count == 1 && value == builtinNext) {
                                                        generator = w[args];
                                                        purpose = Activations.SEND;
                                                        after = ip + 1;
                                                        extra = count == 1 ? Activations.BY_NEXT : NULL;
                                                        top = slot;
                                                        value = count == 2 ? w[args + 1] : NONE;
                                                        break resume;
                                                    }
                                                    if (!STEPPING && w[function] == Types.FUN_BUILTIN && clock.isAtUsualRate()) {
                                                        @Word int called = value;
                                                        value = vm.flash.shortcut(called).call(vm, w, args, count);
                                                        if (value == NULL) {
                                                            break;
                                                        }
                                                        extra = vm.flash.cost(called);
                                                        spent += extra;
                                                        calls.passedNative(called, extra);
                                                        ip++;
                                                        sp = slot;
                                                        w[sp] = value;
                                                        if (op == Bytecode.CALL_METHOD) {
                                                            break attend;
                                                        }
                                                        continue;
                                                    }
                                                    int cells = 0;
                                                    if (w[function] == Types.CLOSURE) {
                                                        cells = w[function + 2];
                                                        after = function + 3;
                                                        value = w[function + 1];
                                                        function = value >> 2;
                                                    } else {
                                                        after = 0;
                                                    }
                                                    if (w[function] != Types.FUN_BC) {
                                                        break;
                                                    }
                                                    int code = w[function + 3];
                                                    int entry = code & PreludeCache.MASK;
                                                    int frame = calls.stackTop;
                                                    top = frame + preludes[entry + PreludeCache.WORDS];
                                                    int missing = preludes[entry + PreludeCache.POSITIONAL] - count - cells;
                                                    extra = preludes[entry + PreludeCache.DEFAULTS] - missing;
                                                    if (preludes[entry] != code
                                                            || preludes[entry + 1] != w[code >> 2]
                                                            || preludes[entry + 2] != w[(code >> 2) + 1]
                                                            || (missing | extra) < 0
                                                            || !calls.hasRoom(top)) {
                                                        break;
                                                    }
                                                    w[fp + Frame.IP] = ip + 1;
                                                    w[fp + Frame.SP] = slot << 2;
                                                    int states = preludes[entry + PreludeCache.STATES];
                                                    fp = frame;
                                                    fast = frame + Frame.STATE - 1 + states;
                                                    for (int i = fast; i >= frame + Frame.STATE; i--) {
                                                        w[i] = 0;
                                                    }
                                                    ip = preludes[entry + PreludeCache.START];
                                                    sp = frame + Frame.STATE - 1;
                                                    w[frame] = value;
                                                    w[frame + Frame.SIZES] = states;
                                                    w[frame + Frame.GLOBALS] = vm.globals;
                                                    vm.globals = w[(w[function + 1] >> 2) + 1];
                                                    int local = fast;
                                                    for (int i = 0; i < cells; i++) {
                                                        w[local--] = w[after + i];
                                                    }
                                                    for (int i = 0; i < count; i++) {
                                                        w[local--] = w[args + i];
                                                    }
                                                    for (int i = 0; i < missing; i++) {
                                                        w[local--] = w[function + FunctionObject.DEFAULTS + extra + i];
                                                    }
                                                    spent += preludes[entry + PreludeCache.COST] + missing * defaultCost;
                                                    int bytes = op == Bytecode.CALL_METHOD ? methodBytes : callBytes;
                                                    if (cells != 0) {
                                                        bytes += closureBytes;
                                                        spent += closureCost;
                                                    }
                                                    calls.pushCall(frame, top, bytes);
                                                    break attend;
                                                }
                                                case Bytecode.YIELD_FROM:
                                                    generator = w[sp - 1];
                                                    purpose = Activations.YIELD_FROM;
                                                    after = ip - 1;
                                                    extra = NULL;
                                                    top = sp - 1;
                                                    value = w[sp];
                                                    break resume;
                                                case Bytecode.YIELD_VALUE:
                                                    while (true) {
                                                        generator = calls.yielding();
                                                        if (generator == NULL) {
                                                            break;
                                                        }
                                                        value = w[sp];
                                                        w[sp] = NONE;
                                                        w[fp + Frame.IP] = ip;
                                                        w[fp + Frame.SP] = sp << 2;
                                                        w[(generator >> 2) + 1] = NONE;
                                                        vm.globals = w[fp + Frame.GLOBALS];
                                                        purpose = calls.popGenerator();
                                                        fp = calls.frame();
                                                        if (purpose != Activations.SEND) {
                                                            w[fp + Frame.SP] += 4;
                                                        }
                                                        if (purpose != Activations.YIELD_FROM) {
                                                            break enter;
                                                        }
                                                        // what delegates to it yields the value in its turn
                                                        ip = w[fp + Frame.IP];
                                                        sp = w[fp + Frame.SP] >> 2;
                                                        w[sp] = value;
                                                    }
                                                    break;
                                                case Bytecode.RETURN_VALUE: {
                                                    if (w[fp + Frame.SIZES] >>> 16 != 0) {
                                                        break;
                                                    }
                                                    value = calls.returned(w[sp]);
                                                    if (value == NULL) {
                                                        break;
                                                    }
                                                    vm.globals = w[fp + Frame.GLOBALS];
                                                    calls.popCall(fp);
                                                    fp = calls.frame();
                                                    break enter;
                                                }
                                                case Bytecode.END_FINALLY:
                                                    if (w[sp] != NONE) {
                                                        break;
                                                    }
                                                    w[handled] = NULL;
                                                    w[fp + Frame.SIZES] -= 1 << 16;
                                                    sp--;
                                                    continue;
                                                case Bytecode.DELETE_FAST: {
                                                    int local = fast - arg;
                                                    if (arg >= 0x80 || w[local] == NULL) {
                                                        break;
                                                    }
                                                    ip++;
                                                    w[local] = NULL;
                                                    continue;
                                                }
                                                case Bytecode.UNPACK_SEQUENCE: {
                                                    int count = arg;
                                                    int items = w[sp] >> 2;
                                                    if (count >= 0x80 || count == 0 || (w[sp] & 3) != 0) {
                                                        break;
                                                    }
                                                    if (w[items] == Types.TUPLE && w[items + 1] == count) {
                                                        items += 2;
                                                    } else if (w[items] == Types.LIST && w[items + 2] == count) {
                                                        items = w[items + 3] >> 2;
                                                        spent += unpackListCost;
                                                    } else {
                                                        break;
                                                    }
                                                    ip++;
                                                    for (int i = count - 1; i >= 0; i--) {
                                                        w[sp + i] = w[items];
                                                        items++;
                                                    }
                                                    sp += count - 1;
                                                    continue;
                                                }
                                                case Bytecode.BUILD_TUPLE: {
                                                    if (arg == 0 || arg > 2) {
                                                        break;
                                                    }
                                                    @Word int tuple = heap.takeBlock();
                                                    if (tuple == NULL) {
                                                        break;
                                                    }
                                                    spent += allocateCost + passedCost * heap.passedFours();
                                                    int at = tuple >> 2;
                                                    sp -= arg - 1;
                                                    w[at] = Types.TUPLE;
                                                    w[at + 1] = arg;
                                                    w[at + 2] = w[sp];
                                                    w[at + 3] = arg == 2 ? w[sp + 1] : NULL;
                                                    w[sp] = tuple;
                                                    ip++;
                                                    continue;
                                                }
                                                case Bytecode.STORE_COMP: {
                                                    int list = w[sp - (arg >> 2)] >> 2;
                                                    if (arg >= 0x80 || (arg & 3) != 0 || w[list + 2] >= w[list + 1]) {
                                                        break;
                                                    }
                                                    ip++;
                                                    w[(w[list + 3] >> 2) + w[list + 2]] = w[sp];
                                                    w[list + 2]++;
                                                    sp--;
                                                    continue;
                                                }
                                                case Bytecode.ROT_THREE:
                                                    value = w[sp];
                                                    w[sp] = w[sp - 1];
                                                    w[sp - 1] = w[sp - 2];
                                                    w[sp - 2] = value;
                                                    continue;
                                                case Bytecode.DUP_TOP_TWO:
                                                    w[sp + 1] = w[sp - 1];
                                                    sp++;
                                                    value = w[sp - 1];
                                                    break push;
                                                default:
                                                    break;
                                            }
                                            break;
                                    }
                                    break leave;
                                }
                                w[++sp] = value;
                                continue;
                            }
                            w[--sp] = value;
                            continue;
                        }
                        // A generator goes on, if it is one that is suspended, and nothing but a value is to be sent.
                        int frame = (generator >> 2) + GeneratorObject.FRAME;
                        if ((generator & 3) != 0
                                || (w[generator >> 2] != Types.GENERATOR && w[generator >> 2] != Types.COROUTINE)
                                || w[(generator >> 2) + 1] != NONE
                                || w[frame + Frame.IP] == 0
                                || w[frame + Frame.SP] >> 2 == frame + Frame.STATE - 1 && value != NONE
                                || !calls.canResume(generator)) {
                            break leave;
                        }
                        w[fp + Frame.IP] = after;
                        w[fp + Frame.SP] = top << 2;
                        calls.pushGenerator(frame, generator, purpose, extra);
                        spent += resumeCosts[purpose];
                        w[(generator >> 2) + 1] = NULL;
                        w[frame + Frame.GLOBALS] = vm.globals;
                        vm.globals = w[(w[(w[frame] >> 2) + 1] >> 2) + 1];
                        fp = frame;
                    }
                    // the frame goes on with a value, unless it starts
                    fast = fp + Frame.STATE - 1 + (w[fp + Frame.SIZES] & 0xffff);
                    ip = w[fp + Frame.IP];
                    sp = w[fp + Frame.SP] >> 2;
                    if (sp != fp + Frame.STATE - 1) {
                        w[sp] = value;
                    }
                    if (op == Bytecode.FOR_ITER) {
                        continue;
                    }
                }
                if (spent < left) {
                    continue;
                }
                op = ATTEND;
            }
            w[fp + Frame.IP] = ip;
            w[fp + Frame.SP] = sp << 2;
            vm.work(spent);
            return op;
        }
    }
}
