package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.Bytecode;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.PolyIterator;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * What an opcode costs beyond its cheapest form, by what it works on: for all that {@link Dispatch} does not do itself. Calls of Python code that an opcode
 * makes, and memory that it takes, are charged where they happen.
 */
final class OpcodeCosts {
    private static final BinaryOp[] BINARY = BinaryOp.values();
    private static final UnaryOp[] UNARY = UnaryOp.values();

    private final Vm vm;
    private final int[] iterators;

    OpcodeCosts(Vm vm) {
        this.vm = vm;
        this.iterators = iterators(vm.target.costs());
    }

    // ---- attributes ----

    /** LOAD_ATTR of an attribute that is none of the instance's own. */
    void loadAttribute(@Word int object, @Word int name) {
        @Word int type = vm.typeOf(object);
        if (TypeObject.has(vm, type, TypeObject.INSTANCE_TYPE)) {
            vm.charge(special(type) ? CostEvent.LOAD_ATTR_CLASS_WITH_PROPERTY : CostEvent.LOAD_ATTR_CLASS_THROUGH_INSTANCE);
        } else if (type == Types.TYPE) {
            vm.charge(CostEvent.LOAD_ATTR_CLASS);
        } else {
            @Word int locals = TypeObject.locals(vm, type);
            boolean isMember = type == Types.MODULE || locals != Words.NULL && MapTable.position(vm, (locals >> 2) + 1, name) >= 0;
            vm.charge(isMember ? CostEvent.LOAD_ATTR_NATIVE_MODULE : CostEvent.LOAD_ATTR_NATIVE);
        }
    }

    /** LOAD_METHOD; the cheapest is that of a native module. */
    void loadMethod(@Word int object) {
        @Word int type = vm.typeOf(object);
        if (TypeObject.has(vm, type, TypeObject.INSTANCE_TYPE)) {
            vm.charge(special(type) ? CostEvent.LOAD_METHOD_CLASS_WITH_PROPERTY : CostEvent.LOAD_METHOD_INSTANCE);
        } else if (type == Types.TYPE) {
            vm.charge(CostEvent.LOAD_METHOD_CLASS);
        } else if (type != Types.MODULE) {
            vm.charge(CostEvent.LOAD_METHOD_BUILTIN);
        }
    }

    /** STORE_ATTR, of anything but a plain instance. */
    void storeAttribute(@Word int object) {
        @Word int type = vm.typeOf(object);
        if (isUser(type)) {
            if (special(type)) {
                vm.charge(CostEvent.STORE_ATTR_PROPERTY);
            }
        } else {
            vm.charge(type == Types.TYPE ? CostEvent.STORE_ATTR_CLASS : CostEvent.STORE_ATTR_NATIVE);
        }
    }

    private boolean special(@Word int type) {
        return TypeObject.has(vm, type, TypeObject.HAS_SPECIAL_ACCESSORS);
    }

    // ---- items ----

    void loadSubscript(@Word int object, @Word int index) {
        @Word int type = vm.typeOf(object);
        boolean slice = vm.is(index, Types.SLICE);
        if (type == Types.LIST || type == Types.TUPLE) {
            if (slice) {
                vm.charge(CostEvent.LOAD_SUBSCR_SLICE);
            }
        } else if (type == Types.DICT) {
            vm.charge(CostEvent.SUBSCR_DICT);
        } else if (type == Types.STR) {
            vm.charge(slice ? CostEvent.LOAD_SUBSCR_STR_SLICE : CostEvent.LOAD_SUBSCR_STR);
            if (Words.isSmallInt(index)) {
                vm.charge(CostEvent.TEXT_INDEX_CHARACTER, StrictMath.min(StrictMath.abs((long) Words.smallInt(index)), Strings.length(vm, object)));
            }
        } else if (isBytesLike(type)) {
            vm.charge(slice ? CostEvent.LOAD_SUBSCR_BYTES_SLICE : CostEvent.LOAD_SUBSCR_BYTES);
        } else {
            vm.charge(isUser(type) ? CostEvent.LOAD_SUBSCR_USER : CostEvent.SUBSCR_OTHER, type == Types.ORDERED_DICT ? 0 : 1);
        }
    }

    void storeSubscript(@Word int object, @Word int index) {
        @Word int type = vm.typeOf(object);
        if (type == Types.DICT) {
            vm.charge(CostEvent.SUBSCR_DICT);
        } else if (isBytesLike(type)) {
            vm.charge(vm.is(index, Types.SLICE) ? CostEvent.STORE_SUBSCR_BYTES_SLICE : CostEvent.STORE_SUBSCR_BYTES);
        } else if (type != Types.LIST) {
            vm.charge(isUser(type) ? CostEvent.STORE_SUBSCR_USER : CostEvent.SUBSCR_OTHER, type == Types.ORDERED_DICT ? 0 : 1);
        } else if (vm.is(index, Types.SLICE)) {
            vm.charge(CostEvent.LOAD_SUBSCR_SLICE);
        }
    }

    private static boolean isBytesLike(@Word int type) {
        return type == Types.BYTES || type == Types.BYTEARRAY || type == Types.ARRAY || type == Types.MEMORYVIEW;
    }

    private boolean isUser(@Word int type) {
        return TypeObject.has(vm, type, TypeObject.INSTANCE_TYPE);
    }

    // ---- iteration ----

    void iterator(@Word int object) {
        @Word int type = vm.typeOf(object);
        if (isUser(type)) {
            vm.charge(CostEvent.GET_ITER_USER);
        } else if (!vm.behaviourOf(object).isIterator()) {
            vm.charge(CostEvent.GET_ITER_OBJECT);
        }
    }

    /** FOR_ITER of the iterator in four words of the stack. */
    void forIter(int slots) {
        int[] w = vm.words;
        if (w[slots] == Types.ITERATOR) {
            vm.work(iterators[PolyIterator.kind(vm, slots).ordinal()]);
        } else if (w[slots] == Words.NULL) {
            @Word int type = vm.typeOf(w[slots + 1]);
            if (type == Types.ENUMERATE) {
                vm.charge(CostEvent.FOR_ITER_ENUMERATE);
            } else if (type == Types.ZIP) {
                vm.charge(CostEvent.FOR_ITER_ZIP);
            } else if (type == Types.MAP || type == Types.FILTER) {
                vm.charge(CostEvent.FOR_ITER_MAP);
            } else if (isUser(type)) {
                vm.charge(CostEvent.FOR_ITER_USER);
            }
        }
    }

    /** What an item of an iterator of a built-in container costs beyond one of a list, by {@link PolyIterator.Kind#ordinal()}. */
    static int[] iterators(CostTable costs) {
        PolyIterator.Kind[] kinds = PolyIterator.Kind.values();
        int[] table = new int[kinds.length];
        for (PolyIterator.Kind kind : kinds) {
            table[kind.ordinal()] = switch (kind) {
                case LIST, TUPLE, SET, DEQUE -> 0;
                case STR -> costs.of(CostEvent.FOR_ITER_STR);
                case BYTES, ARRAY -> costs.of(CostEvent.FOR_ITER_BYTES);
                case DICT_KEYS, DICT_VALUES -> costs.of(CostEvent.FOR_ITER_DICT);
                case DICT_ITEMS -> costs.of(CostEvent.FOR_ITER_DICT_ITEMS);
            };
        }
        return table;
    }

    // ---- operators ----

    void unary(int op, @Word int operand) {
        if (UNARY[op] == UnaryOp.NOT) {
            return;
        }
        @Word int type = vm.typeOf(operand);
        if (type == Types.FLOAT) {
            vm.charge(CostEvent.FLOAT_UNARY);
        } else if (type == Types.COMPLEX) {
            vm.charge(CostEvent.COMPLEX_UNARY);
        } else if (isUser(type)) {
            vm.charge(CostEvent.USER_OPERATOR);
        } else if (type == Types.INT && !Words.isSmallInt(operand)) {
            vm.charge(CostEvent.LONG_OPERATION);
        }
    }

    void binary(int opcode, @Word int left, @Word int right) {
        BinaryOp op = BINARY[opcode];
        if (op == BinaryOp.IS || op == BinaryOp.EXCEPTION_MATCH) {
            return;
        }
        if (op == BinaryOp.IN) {
            contains(right);
            return;
        }
        @Word int a = vm.typeOf(left);
        @Word int b = vm.typeOf(right);
        if (left == right && (op == BinaryOp.EQUAL || op == BinaryOp.NOT_EQUAL) && !TypeObject.has(vm, a, TypeObject.EQ_NOT_REFLEXIVE)) {
            return;
        }
        if (isUser(a) || isUser(b)) {
            vm.charge(CostEvent.USER_OPERATOR);
        } else if (a == Types.FLOAT || b == Types.FLOAT) {
            number(op);
            boolean isNumber = a == b || isInteger(a) || isInteger(b) || a == Types.COMPLEX || b == Types.COMPLEX;
            vm.charge(isNumber ? CostEvent.FLOAT_OF_INT : CostEvent.OTHER_OPERATION, a != b ? 1 : 0);
        } else if (a == Types.COMPLEX || b == Types.COMPLEX) {
            complex(op);
        } else if (a == Types.INT && b == Types.INT) {
            integers(op, left, right);
        } else if (a == Types.STR && b == Types.STR && isRelation(op)) {
            text(op, left, right);
        } else if (a == Types.LIST || a == Types.TUPLE) {
            sequence(left, right, op);
        } else if (isBytesLike(a) && isBytesLike(b)) {
            vm.charge(CostEvent.SEQUENCE_OPERATION);
            if (isRelation(op)) {
                vm.charge(CostEvent.BYTES_COMPARE, vm.operations.buffer(left, Buffer.Access.READ).length());
            }
        } else if ((a == Types.BOOL || b == Types.BOOL) && isInteger(a) && isInteger(b)) {
            bool(op, a == b);
        } else if (a == Types.SET || a == Types.FROZENSET) {
            vm.charge(CostEvent.SET_OPERATION);
        } else if ((left & 1) == 0 && a != Types.NONE_TYPE && a != Types.BOOL && (left != right || !isRelation(op))) {
            vm.charge(CostEvent.OTHER_OPERATION);
        }
    }

    /** A bool becomes an int, and the operator is applied once more ({@code bool_binary_op}); another int asks it whether they are equal. */
    private void bool(BinaryOp op, boolean both) {
        boolean asks = !both && (op == BinaryOp.EQUAL || op == BinaryOp.NOT_EQUAL);
        vm.charge(asks ? CostEvent.BOOL_EQUAL : CostEvent.BOOL_OPERATION);
        vm.charge(CostEvent.BOOL_BOTH, both ? 1 : 0);
    }

    private static boolean isInteger(@Word int type) {
        return type == Types.INT || type == Types.BOOL;
    }

    private void complex(BinaryOp op) {
        vm.charge(switch (op) {
            case ADD, SUBTRACT, INPLACE_ADD, INPLACE_SUBTRACT -> CostEvent.COMPLEX_ADD;
            case MULTIPLY, INPLACE_MULTIPLY -> CostEvent.COMPLEX_MULTIPLY;
            case TRUE_DIVIDE, INPLACE_TRUE_DIVIDE -> CostEvent.COMPLEX_DIVIDE;
            case POWER, INPLACE_POWER -> CostEvent.COMPLEX_POWER;
            default -> CostEvent.COMPLEX_COMPARE;
        });
    }

    void integers(BinaryOp op, @Word int left, @Word int right) {
        if ((left & right & 1) == 0) {
            vm.charge(CostEvent.LONG_OPERATION);
        } else if ((op == BinaryOp.POWER || op == BinaryOp.INPLACE_POWER) && Words.smallInt(right) < 0) {
            number(op);
        } else if (isOverflow(op)) {
            boolean multiplies = op == BinaryOp.MULTIPLY || op == BinaryOp.INPLACE_MULTIPLY;
            long product = (long) Words.smallInt(left) * Words.smallInt(right);
            boolean isInt = multiplies ? product == (int) product : op != BinaryOp.LSHIFT && op != BinaryOp.INPLACE_LSHIFT;
            vm.charge(isInt ? CostEvent.LONG_OVERFLOW : CostEvent.LONG_OPERATION);
        }
    }

    private void number(BinaryOp op) {
        vm.charge(switch (op) {
            case ADD, SUBTRACT, INPLACE_ADD, INPLACE_SUBTRACT -> CostEvent.FLOAT_ADD;
            case MULTIPLY, INPLACE_MULTIPLY -> CostEvent.FLOAT_MULTIPLY;
            case TRUE_DIVIDE, INPLACE_TRUE_DIVIDE -> CostEvent.FLOAT_DIVIDE;
            case FLOOR_DIVIDE, INPLACE_FLOOR_DIVIDE -> CostEvent.FLOAT_FLOOR_DIVIDE;
            case MODULO, INPLACE_MODULO -> CostEvent.FLOAT_MODULO;
            case POWER, INPLACE_POWER -> CostEvent.FLOAT_POWER;
            default -> CostEvent.FLOAT_COMPARE;
        });
    }

    /** What {@link Dispatch} adds for a float operation of its own, by opcode. */
    static int[] floats(CostTable costs) {
        int[] table = new int[256];
        for (BinaryOp op : BINARY) {
            CostEvent event = switch (op) {
                case ADD, SUBTRACT, INPLACE_ADD, INPLACE_SUBTRACT -> CostEvent.FLOAT_ADD;
                case MULTIPLY, INPLACE_MULTIPLY -> CostEvent.FLOAT_MULTIPLY;
                case TRUE_DIVIDE, INPLACE_TRUE_DIVIDE -> CostEvent.FLOAT_DIVIDE;
                case LESS, MORE, EQUAL, LESS_EQUAL, MORE_EQUAL, NOT_EQUAL -> CostEvent.FLOAT_COMPARE;
                default -> null;
            };
            if (event != null) {
                table[Bytecode.BINARY_OP_MULTI + op.ordinal()] = costs.of(event);
            }
        }
        return table;
    }

    /** What {@link Dispatch} adds for a member of an instance's class, by opcode; each class that it looks through comes on top, the first as well. */
    static int[] members(CostTable costs) {
        int[] table = new int[256];
        int level = costs.of(CostEvent.LOAD_ATTR_LEVEL);
        table[Bytecode.LOAD_METHOD] = costs.of(CostEvent.LOAD_METHOD_INSTANCE) - level;
        table[Bytecode.LOAD_ATTR] = costs.of(CostEvent.LOAD_ATTR_CLASS_THROUGH_INSTANCE) - level;
        return table;
    }

    private static boolean isRelation(BinaryOp op) {
        return switch (op) {
            case LESS, MORE, EQUAL, LESS_EQUAL, MORE_EQUAL, NOT_EQUAL -> true;
            default -> false;
        };
    }

    /** The loop leaves these operations of small ints only if they do not fit. */
    private static boolean isOverflow(BinaryOp op) {
        return switch (op) {
            case ADD, SUBTRACT, MULTIPLY, LSHIFT, INPLACE_ADD, INPLACE_SUBTRACT, INPLACE_MULTIPLY, INPLACE_LSHIFT -> true;
            default -> false;
        };
    }

    void text(BinaryOp op, @Word int left, @Word int right) {
        boolean ordered = op != BinaryOp.EQUAL && op != BinaryOp.NOT_EQUAL;
        if (!ordered && left == right) {
            return;
        }
        vm.charge(ordered ? CostEvent.TEXT_COMPARE : CostEvent.TEXT_EQUAL);
        // Texts of other length or hash are not equal, whatever their bytes.
        if (ordered || left != right && Strings.equal(vm, left, right)) {
            vm.charge(CostEvent.TEXT_EQUAL_BYTES, ordered ? 0 : 1);
            vm.charge(CostEvent.BYTES_COMPARE, StrictMath.min(Strings.length(vm, left), Strings.length(vm, right)));
        }
    }

    /** An object equals itself unseen; otherwise {@link Operations} charges for the items that are compared. */
    private void sequence(@Word int left, @Word int right, BinaryOp op) {
        if (left != right || !isRelation(op)) {
            vm.charge(CostEvent.SEQUENCE_OPERATION);
        }
    }

    private void contains(@Word int container) {
        @Word int type = vm.typeOf(container);
        if (type == Types.STR) {
            vm.charge(CostEvent.TEXT_CONTAINS);
        } else if (isUser(type)) {
            vm.charge(CostEvent.USER_CONTAINS);
        }
    }
}
