package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.FALSE;
import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;
import static dev.snakeboard.firmware.object.Words.SENTINEL;
import static dev.snakeboard.firmware.object.Words.TRUE;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.Arithmetic;
import dev.snakeboard.firmware.object.BigInt;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.JsonPrinter;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.InstanceObject;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.PolyIterator;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.RangeIterator;
import dev.snakeboard.firmware.object.Sequences;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import java.math.BigInteger;

/**
 * What the operations of the language mean ({@code py/runtime.c}, {@code py/obj.c}): for the interpreter, for native code, and for any later
 * execution tier. Attributes are in {@link Attributes}, calls in {@link Interpreter}.
 */
public final class Operations {
    private final Vm vm;
    private final OpcodeCosts costs;

    Operations(Vm vm) {
        this.vm = vm;
        this.costs = new OpcodeCosts(vm);
    }

    // ---- unary ----

    /** A unary operation; TypeError if the type has none. */
    public @Word int unary(UnaryOp op, @Word int operand) {
        if (op == UnaryOp.NOT) {
            return Words.ofBool(!isTrue(operand));
        }
        if (Words.isSmallInt(operand)) {
            int value = Words.smallInt(operand);
            switch (op) {
                case BOOL:
                    return Words.ofBool(value != 0);
                case HASH, POSITIVE, INT_MAYBE:
                    return operand;
                case NEGATIVE:
                    return vm.ofLong(-(long) value);
                case ABS:
                    return vm.ofLong(StrictMath.abs((long) value));
                case INVERT:
                    return Words.ofSmall(~value);
                default:
                    break;
            }
        }
        @Word int result = vm.behaviourOf(operand).unary(vm, op, operand);
        if (result != NULL) {
            return result;
        }
        if (op == UnaryOp.HASH && defaultHash(operand)) {
            return Words.ofSmall((operand << 1) >> 1);
        }
        throw unsupportedUnary(op, operand);
    }

    /** Types that say nothing about hashing hash by identity, unless they compare by value. */
    private boolean defaultHash(@Word int operand) {
        @Word int type = vm.typeOf(operand);
        return TypeObject.isNative(vm, type)
                && type != Types.LIST
                && type != Types.DICT
                && type != Types.ORDERED_DICT
                && type != Types.SET
                && type != Types.BYTEARRAY
                && type != Types.ARRAY
                && type != Types.MEMORYVIEW
                && type != Types.SLICE;
    }

    private PythonException unsupportedUnary(UnaryOp op, @Word int operand) {
        if (vm.terse()) {
            return vm.typeError("unsupported type for operator");
        }
        if (op == UnaryOp.INT_MAYBE) {
            return vm.typeError(Message.of("can't convert %s to int", vm.typeName(operand)));
        }
        return vm.typeError(Message.of("unsupported type for %s: '%s'", op.method(), vm.typeName(operand)));
    }

    public boolean isTrue(@Word int word) {
        if (word == TRUE) {
            return true;
        }
        if (word == FALSE || word == NONE) {
            return false;
        }
        if (Words.isSmallInt(word)) {
            return word != 1;
        }
        NativeType behaviour = vm.behaviourOf(word);
        boolean isInstance = InstanceObject.isInstance(vm, word);
        if (isInstance) {
            vm.charge(CostEvent.USER_OPERATOR);
        }
        if (!isInstance) {
            chargeTruth(word);
        }
        @Word int result = behaviour.unary(vm, UnaryOp.BOOL, word);
        if (result != NULL) {
            return result == TRUE || Words.isSmallInt(result) && result != 1;
        }
        if (isInstance) {
            vm.charge(CostEvent.LOAD_ATTR_LEVEL);
        }
        int mark = vm.interpreter.cStack().take(StackStep.LENGTH_AS_TRUTH);
        try {
            @Word int length = lengthOrNull(word);
            return length == NULL || length != 1;
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    private void chargeTruth(@Word int word) {
        vm.charge(CostEvent.TRUTH_OBJECT);
        @Word int type = vm.typeOf(word);
        if (type == Types.STR) {
            vm.charge(CostEvent.TRUTH_NAME, Words.isName(word) ? 1 : 0);
        } else if (type == Types.LIST) {
            vm.charge(CostEvent.TRUTH_LIST);
        } else if (type == Types.DICT || type == Types.ORDERED_DICT) {
            vm.charge(CostEvent.TRUTH_DICT);
        } else if (type == Types.FLOAT) {
            vm.charge(CostEvent.TRUTH_FLOAT);
        }
    }

    public int hash(@Word int word) {
        if (Words.isSmallInt(word)) {
            return Words.smallInt(word);
        }
        if (Words.isName(word)) {
            return vm.names.hash(Words.name(word));
        }
        return Words.smallInt(unary(UnaryOp.HASH, word));
    }

    // ---- binary ----

    /** A binary operation that a native function applies to values of a program: what it costs is charged. */
    public @Word int applied(BinaryOp op, @Word int left, @Word int right) {
        vm.charge(CostEvent.NATIVE_OPERATION);
        costs.binary(op.ordinal(), left, right);
        return binary(op, left, right);
    }

    /** What looking up a member in an instance's class costs, for natives that load attributes. */
    public void chargeMember(@Word int object, int name) {
        costs.loadAttribute(object, Words.ofName(name));
    }

    /** A binary operation; TypeError if neither operand knows it. */
    public @Word int binary(BinaryOp op, @Word int left, @Word int right) {
        switch (op) {
            case IS:
                return Words.ofBool(left == right);
            case EQUAL:
                return equalOrNot(op, left, right);
            case NOT_EQUAL:
                return equalOrNot(op, left, right);
            case EXCEPTION_MATCH:
                return Words.ofBool(exceptionMatches(left, right));
            case IN:
                // Numbers are dealt with before the operands change places.
                if (areSmallAndNumber(left, right)) {
                    throw unsupportedBinary(op, left, right);
                }
                return contains(right, left);
            case CONTAINS:
                if (areSmallAndNumber(left, right)) {
                    throw unsupportedBinary(op, left, right);
                }
                return contains(left, right);
            default:
                break;
        }
        @Word int result = binaryOrNull(op, left, right);
        if (result != NULL) {
            return result;
        }
        throw unsupportedBinary(op, left, right);
    }

    /** {@code left < right}, quickly for the operands that sorting mostly has. */
    public @Word int less(@Word int left, @Word int right) {
        if (Words.isSmallInt(left) && Words.isSmallInt(right)) {
            return Words.ofBool(left < right);
        }
        if (Strings.isStr(vm, left) && Strings.isStr(vm, right)) {
            return Words.ofBool(Strings.compare(vm, left, right) < 0);
        }
        if (vm.floats.isFloat(left) && vm.floats.isFloat(right)) {
            return Words.ofBool(vm.floats.get(left) < vm.floats.get(right));
        }
        return binary(BinaryOp.LESS, left, right);
    }

    /** A binary operation, or {@link Words#NULL} if neither operand knows it. */
    public @Word int binaryOrNull(BinaryOp op, @Word int left, @Word int right) {
        NativeType leftBehaviour = vm.behaviourOf(left);
        @Word int result = leftBehaviour.binary(vm, op, left, right);
        if (result != NULL) {
            return result;
        }
        return otherwiseOrNull(op, left, right);
    }

    /** A binary operation that the left operand does not know. */
    private @Word int otherwiseOrNull(BinaryOp op, @Word int left, @Word int right) {
        if (op.isInplace()) {
            return binaryOrNull(op.plain(), left, right);
        }
        // relations are not mirrored: 1 < object does not ask the object
        boolean reverses = op.isArithmetic() && vm.target.features().has(Part.REVERSED_OPERATORS);
        return reverses ? vm.behaviourOf(right).binary(vm, op.reverse(), right, left) : NULL;
    }

    /** A binary operation whose special method in the left operand's class gave {@code NotImplemented}. */
    @Word int otherwise(BinaryOp op, @Word int left, @Word int right) {
        if (op == BinaryOp.EQUAL) {
            @Word int type = vm.typeOf(right);
            boolean asks = vm.typeOf(left) == type || (TypeObject.flags(vm, type) & TypeObject.EQ_CHECKS_OTHER_TYPE) != 0;
            @Word int result = asks ? TypeObject.behaviour(vm, type).binary(vm, op, right, left) : NULL;
            return result != NULL ? result : Words.ofBool(left == right);
        }
        @Word int result = otherwiseOrNull(op, left, right);
        if (result != NULL) {
            return result;
        }
        throw unsupportedBinary(op, left, right);
    }

    private PythonException unsupportedBinary(BinaryOp op, @Word int left, @Word int right) {
        if (vm.terse()) {
            return vm.typeError("unsupported type for operator");
        }
        BinaryOp told = op;
        @Word int first = left;
        @Word int second = right;
        if (!areSmallAndNumber(left, right)) {
            if (op.isReverse()) {
                first = right;
                second = left;
            }
            told = op.isReverse() || op.isInplace() ? op.plain() : op;
        }
        String text = "unsupported types for %s: '%s', '%s'";
        return vm.typeError(Message.of(text, methodName(told), vm.typeName(first), vm.typeName(second)));
    }

    /** Whether the firmware is done with an operation before it asks the operands' types, and so names it as it came. */
    private boolean areSmallAndNumber(@Word int left, @Word int right) {
        return Words.isSmallInt(left) && (Words.isSmallInt(right) || vm.floats.isFloat(right) || vm.is(right, Types.COMPLEX));
    }

    private String methodName(BinaryOp op) {
        return hasMethod(op) ? op.method() : "";
    }

    /**
     * Whether classes may implement the operation: boards leave out most of those in place ({@code MICROPY_PY_ALL_INPLACE_SPECIAL_METHODS}), small
     * builds all but a few ({@code MICROPY_PY_ALL_SPECIAL_METHODS}, {@code MICROPY_PY_REVERSE_SPECIAL_METHODS}).
     */
    public boolean hasMethod(BinaryOp op) {
        return switch (op) {
            case ADD, SUBTRACT, INPLACE_ADD, INPLACE_SUBTRACT, LESS, MORE, EQUAL, LESS_EQUAL, MORE_EQUAL, NOT_EQUAL, CONTAINS -> true;
            default -> op.isInplace() ? vm.hasEverything() : !vm.terse() && (!op.isReverse() || vm.target.features().has(Part.REVERSED_OPERATORS));
        };
    }

    /** As {@link #hasMethod(BinaryOp)}. */
    public boolean hasMethod(UnaryOp op) {
        return switch (op) {
            case POSITIVE, NEGATIVE, INVERT, ABS -> !vm.terse();
            default -> true;
        };
    }

    private @Word int contains(@Word int container, @Word int item) {
        @Word int result = vm.behaviourOf(container).binary(vm, BinaryOp.CONTAINS, container, item);
        if (result != NULL) {
            return result;
        }
        if (vm.is(container, Types.LIST) || vm.is(container, Types.TUPLE)) {
            return Words.ofBool(Sequences.contains(vm, container, item));
        }
        vm.charge(CostEvent.CONTAINS_BY_ITEM);
        int buffer = vm.reserveNative(PolyIterator.WORDS);
        int frames = vm.interpreter.cStack().take(StackStep.MEMBERSHIP);
        try {
            @Word int iterator = PolyIterator.open(vm, container, buffer);
            int mark = vm.heap.mark();
            for (@Word int next = next(iterator); next != NULL; next = next(iterator)) {
                vm.step(CostEvent.CONTAINS_ITEM);
                if (equal(next, item)) {
                    return TRUE;
                }
                vm.heap.release(mark);
            }
            return FALSE;
        } finally {
            vm.interpreter.cStack().giveBack(frames);
            vm.freeNative(buffer);
        }
    }

    public boolean equal(@Word int a, @Word int b) {
        if (Words.isSmallInt(a) && Words.isSmallInt(b)) {
            return a == b;
        }
        @Word int result = equalOrNot(BinaryOp.EQUAL, a, b);
        return Words.isBool(result) ? result == TRUE : isTrue(result);
    }

    /** {@code ==} and {@code !=}: {@code mp_obj_equal_not_equal}. */
    private @Word int equalOrNot(BinaryOp op, @Word int a, @Word int b) {
        boolean wanted = op == BinaryOp.EQUAL;
        @Word int typeA = vm.typeOf(a);
        @Word int typeB = vm.typeOf(b);
        if (a == b && (TypeObject.flags(vm, typeA) & TypeObject.EQ_NOT_REFLEXIVE) == 0) {
            return Words.ofBool(wanted);
        }
        if (Words.isSmallInt(a) && Words.isSmallInt(b)) {
            return Words.ofBool(!wanted);
        }
        if (typeA == Types.STR) {
            if (typeB == Types.STR) {
                return Words.ofBool(Strings.equal(vm, a, b) == wanted);
            }
            if (TypeObject.isNative(vm, typeB)) {
                return Words.ofBool(!wanted);
            }
        }
        @Word int x = a;
        @Word int y = b;
        for (int pass = 0; pass < 2; pass++) {
            @Word int type = vm.typeOf(x);
            int flags = TypeObject.flags(vm, type);
            if (typeA == typeB || (flags & TypeObject.EQ_CHECKS_OTHER_TYPE) != 0) {
                if (!wanted && (flags & TypeObject.EQ_HAS_NEQ_TEST) != 0) {
                    @Word int result = TypeObject.behaviour(vm, type).binary(vm, BinaryOp.NOT_EQUAL, x, y);
                    if (result != NULL) {
                        return result;
                    }
                }
                @Word int result = TypeObject.behaviour(vm, type).binary(vm, BinaryOp.EQUAL, x, y);
                if (result != NULL) {
                    if (wanted) {
                        return result;
                    }
                    return Words.ofBool(!isTrue(result));
                }
            }
            x = b;
            y = a;
        }
        return Words.ofBool((a == b) == wanted);
    }

    /** Whether an exception (or its type) is caught by a type or a tuple of types. */
    public boolean exceptionMatches(@Word int exception, @Word int pattern) {
        if (isExceptionType(pattern)) {
            return ExceptionObject.matches(vm, exception, pattern);
        }
        if (vm.is(pattern, Types.TUPLE)) {
            for (int i = 0; i < TupleObject.length(vm, pattern); i++) {
                @Word int item = TupleObject.get(vm, pattern, i);
                if (!isExceptionType(item)) {
                    throw unsupportedBinary(BinaryOp.EXCEPTION_MATCH, exception, item);
                }
                if (ExceptionObject.matches(vm, exception, item)) {
                    return true;
                }
            }
            return false;
        }
        throw unsupportedBinary(BinaryOp.EXCEPTION_MATCH, exception, pattern);
    }

    public boolean isExceptionType(@Word int word) {
        return vm.is(word, Types.TYPE) && TypeObject.isSubclass(vm, word, Types.BASE_EXCEPTION);
    }

    // ---- containers ----

    /** The length as a small int; TypeError if the object has none. */
    public @Word int length(@Word int object) {
        vm.charge(CostEvent.USER_LENGTH, InstanceObject.isInstance(vm, object) ? 1 : 0);
        @Word int length = lengthOrNull(object);
        if (length == NULL) {
            throw vm.raise(Types.TYPE_ERROR, Message.of("object of type '%s' has no len()", vm.typeName(object)), "object has no len");
        }
        return length;
    }

    public @Word int lengthOrNull(@Word int object) {
        return vm.behaviourOf(object).unary(vm, UnaryOp.LEN, object);
    }

    /** {@code object[index]}: loads if {@code value} is {@link Words#SENTINEL}, deletes if {@link Words#NULL}, else stores. */
    public @Word int subscript(@Word int object, @Word int index, @Word int value) {
        @Word int result = vm.behaviourOf(object).subscript(vm, object, index, value);
        if (result != NULL) {
            return result;
        }
        String name = vm.typeName(object);
        if (value == NULL) {
            throw vm.raise(Types.TYPE_ERROR, Message.of("'%s' object doesn't support item deletion", name), "object doesn't support item deletion");
        }
        if (value == SENTINEL) {
            throw vm.raise(Types.TYPE_ERROR, Message.of("'%s' object isn't subscriptable", name), "object isn't subscriptable");
        }
        throw vm.raise(Types.TYPE_ERROR, Message.of("'%s' object doesn't support item assignment", name), "object doesn't support item assignment");
    }

    public @Word int iterator(@Word int iterable) {
        NativeType behaviour = vm.behaviourOf(iterable);
        @Word int iterator = behaviour.iterator(vm, iterable);
        if (iterator != NULL) {
            return iterator;
        }
        if (behaviour.isIterator()) {
            return iterable;
        }
        int base = vm.reserveNative(2);
        try {
            vm.attributes.loadMethodMaybe(iterable, Names.GETITEM, base);
            if (vm.words[base] != NULL) {
                return dev.snakeboard.firmware.object.GetitemIteratorType.of(vm, vm.words[base], vm.words[base + 1]);
            }
        } finally {
            vm.freeNative(base);
        }
        throw vm.raise(Types.TYPE_ERROR, Message.of("'%s' object isn't iterable", vm.typeName(iterable)), "object not iterable");
    }

    /** The next item, or {@link Words#NULL} at the end; an exception other than StopIteration passes through. */
    public @Word int next(@Word int iterator) {
        CStack cStack = vm.interpreter.cStack();
        int mark = cStack.take(cStack.iteration);
        try {
            return next(iterator, StackStep.NEXT);
        } finally {
            cStack.giveBack(mark);
        }
    }

    /** As above, but for code: with nothing between it and the iterator, but for a step to {@code __next__}. */
    public @Word int next(@Word int iterator, StackStep step) {
        if (Words.isAddress(iterator)) {
            @Word int type = vm.words[iterator >> 2];
            if (type == Types.GENERATOR) {
                return vm.interpreter.resume(iterator, NONE, NULL);
            }
            if (type == Types.ITERATOR || type == RangeIterator.TYPE) {
                vm.stopIterationValue = NULL;
                return PolyIterator.next(vm, iterator);
            }
        }
        vm.stopIterationValue = NULL;
        NativeType behaviour = vm.behaviourOf(iterator);
        if (behaviour.isIterator()) {
            return behaviour.next(vm, iterator);
        }
        int base = vm.reserveNative(2);
        int mark = vm.interpreter.cStack().take(step);
        try {
            vm.attributes.loadMethodMaybe(iterator, Names.NEXT, base);
            if (vm.words[base] == NULL) {
                throw vm.raise(
                        Types.TYPE_ERROR, Message.of("'%s' object isn't an iterator", vm.typeName(iterator)), "object not an iterator");
            }
            boolean bound = vm.words[base + 1] != NULL;
            return vm.callAt(vm.words[base], bound ? 1 : 0, 0, base + 1);
        } catch (PythonException raised) {
            if (!vm.isInstance(raised.exception(), Types.STOP_ITERATION)) {
                throw raised;
            }
            vm.stopIterationValue = ExceptionObject.value(vm, raised.exception());
            return NULL;
        } finally {
            vm.interpreter.cStack().giveBack(mark);
            vm.freeNative(base);
        }
    }

    /** Unpacks {@code count} items into {@code words[top … top + count)}, the last item first ({@code mp_unpack_sequence}). */
    void unpack(@Word int sequence, int count, int top) {
        @Word int type = vm.typeOf(sequence);
        if (type == Types.TUPLE || type == Types.LIST) {
            boolean tuple = type == Types.TUPLE;
            int length = tuple ? TupleObject.length(vm, sequence) : ListObject.length(vm, sequence);
            if (length < count) {
                throw tooFew(length);
            }
            if (length > count) {
                throw tooMany(count);
            }
            for (int i = 0; i < count; i++) {
                vm.words[top + count - 1 - i] = tuple ? TupleObject.get(vm, sequence, i) : ListObject.get(vm, sequence, i);
            }
            return;
        }
        vm.heap.pin(sequence);
        int buffer = vm.reserveNative(PolyIterator.WORDS);
        int frames = vm.interpreter.cStack().take(StackStep.UNPACKING);
        try {
            @Word int iterator = PolyIterator.open(vm, sequence, buffer);
            for (int i = 0; i < count; i++) {
                @Word int item = next(iterator);
                if (item == NULL) {
                    throw tooFew(i);
                }
                vm.heap.pin(item);
                vm.words[top + count - 1 - i] = item;
                PolyIterator.step(vm, iterator);
            }
            if (next(iterator) != NULL) {
                throw tooMany(count);
            }
        } finally {
            vm.interpreter.cStack().giveBack(frames);
            vm.freeNative(buffer);
        }
    }

    private PythonException tooFew(int have) {
        return vm.raise(Types.VALUE_ERROR, Message.of("need more than %d values to unpack", have), "wrong number of values to unpack");
    }

    private PythonException tooMany(int expected) {
        return vm.raise(Types.VALUE_ERROR, Message.of("too many values to unpack (expected %d)", expected), "wrong number of values to unpack");
    }

    /** {@code a, *b, c = sequence}: {@code before} and {@code after} the starred name ({@code mp_unpack_ex}). */
    void unpackStarred(@Word int sequence, int before, int after, int top) {
        int mark = vm.heap.mark();
        vm.heap.pin(sequence);
        boolean tuple = vm.is(sequence, Types.TUPLE);
        if (!tuple && !vm.is(sequence, Types.LIST)) {
            unpackIterable(sequence, before, after, top);
            vm.heap.release(mark);
            return;
        }
        int length = tuple ? TupleObject.length(vm, sequence) : ListObject.length(vm, sequence);
        if (length < before + after) {
            throw tooFew(length);
        }
        int items = tuple ? TupleObject.items(sequence) : ListObject.items(vm, sequence);
        @Word int rest = ListObject.copy(vm, items + before, length - before - after);
        for (int i = 0; i < after; i++) {
            vm.words[top + i] = vm.words[items + length - 1 - i];
        }
        vm.words[top + after] = rest;
        for (int i = 0; i < before; i++) {
            vm.words[top + after + 1 + i] = vm.words[items + before - 1 - i];
        }
        vm.heap.release(mark);
    }

    /** The rest goes into a list that grows, and the names after the starred one are taken from its end: the list keeps the room. */
    private void unpackIterable(@Word int iterable, int before, int after, int top) {
        @Word int iterator = iterator(iterable);
        vm.heap.pin(iterator);
        for (int i = 0; i < before; i++) {
            @Word int item = next(iterator);
            if (item == NULL) {
                // Those before the starred name are counted.
                throw tooFew(i);
            }
            vm.heap.pin(item);
            vm.words[top + after + before - i] = item;
        }
        @Word int rest = ListObject.make(vm, 0);
        int mark = vm.heap.mark();
        for (@Word int item = next(iterator); item != NULL; item = next(iterator)) {
            ListObject.append(vm, rest, item);
            vm.heap.release(mark);
            vm.step();
        }
        if (ListObject.length(vm, rest) < after) {
            throw tooFew(before);
        }
        for (int i = 0; i < after; i++) {
            vm.words[top + i] = ListObject.removeLast(vm, rest);
        }
        vm.words[top + after] = rest;
    }

    // ---- numbers ----

    public boolean isInt(@Word int word) {
        return Words.isSmallInt(word) || Words.isBool(word) || vm.typeOf(word) == Types.INT;
    }

    public @Word int bigInt(BigInteger value) {
        return BigInt.of(vm, value);
    }

    public BigInteger toBigInteger(@Word int word) {
        if (Words.isSmallInt(word)) {
            return BigInteger.valueOf(Words.smallInt(word));
        }
        if (Words.isBool(word)) {
            return word == TRUE ? BigInteger.ONE : BigInteger.ZERO;
        }
        if (vm.typeOf(word) == Types.INT) {
            return BigInt.value(vm, word);
        }
        @Word int converted = vm.behaviourOf(word).unary(vm, UnaryOp.INT_MAYBE, word);
        if (converted == NULL || vm.floats.isFloat(word) || !isInt(converted)) {
            throw cannotConvert(word, "int");
        }
        return toBigInteger(converted);
    }

    public int toInt(@Word int word) {
        if (Words.isSmallInt(word)) {
            return Words.smallInt(word);
        }
        BigInteger value = toBigInteger(word);
        // By the magnitude: -2**31 does not fit either (mpz_as_int_checked).
        if (value.abs().bitLength() > 31) {
            throw vm.raise(Types.OVERFLOW_ERROR, "overflow converting long int to machine word");
        }
        return value.intValue();
    }

    public double toDouble(@Word int word) {
        if (vm.floats.isFloat(word)) {
            return vm.floats.get(word);
        }
        if (isInt(word)) {
            return Arithmetic.toDouble(vm, word);
        }
        @Word int converted = vm.behaviourOf(word).unary(vm, UnaryOp.FLOAT_MAYBE, word);
        if (converted == NULL || !vm.floats.isFloat(converted)) {
            throw cannotConvert(word, "float");
        }
        return vm.floats.get(converted);
    }

    private PythonException cannotConvert(@Word int word, String to) {
        return vm.raise(
                Types.TYPE_ERROR, Message.of("can't convert %s to %s", vm.typeName(word), to), "can't convert to " + to);
    }

    // ---- text and bytes ----

    private void chargePrinting(@Word int word) {
        vm.charge(CostEvent.TEXT_PRINT);
        if (Words.isSmallInt(word)) {
            vm.charge(CostEvent.TEXT_OF_INT);
        } else if (vm.floats.isFloat(word)) {
            vm.charge(CostEvent.TEXT_OF_FLOAT);
        }
    }

    private StackStep printing(@Word int type) {
        if (type == Types.LIST) {
            return StackStep.PRINTING_LIST;
        }
        if (type == Types.DICT || type == Types.ORDERED_DICT) {
            return StackStep.PRINTING_DICT;
        }
        if (TypeObject.has(vm, type, TypeObject.INSTANCE_TYPE)) {
            return StackStep.PRINTING_INSTANCE;
        }
        return TypeObject.behaviour(vm, type) instanceof ExceptionObject ? StackStep.PRINTING_EXCEPTION : StackStep.PRINTING_TUPLE;
    }

    public void print(Printer out, @Word int word, NativeType.PrintKind kind) {
        if (word == NULL) {
            out.print("(nil)");
            return;
        }
        if (kind == NativeType.PrintKind.JSON) {
            JsonPrinter.check(vm, word);
        }
        chargePrinting(word);
        vm.interpreter.cStack().check(StackStep.PRINTING);
        if (!Words.isAddress(word)) {
            vm.behaviourOf(word).print(vm, out, word, kind);
            return;
        }
        int mark = vm.interpreter.cStack().take(printing(vm.words[word >> 2]));
        try {
            vm.behaviourOf(word).print(vm, out, word, kind);
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    /** The bytes of an object; TypeError if it has none. */
    public Buffer buffer(@Word int word, Buffer.Access access) {
        Buffer buffer = bufferOrNull(word, access);
        if (buffer == null) {
            throw vm.typeError("object with buffer protocol required");
        }
        return buffer;
    }

    public Buffer bufferOrNull(@Word int word, Buffer.Access access) {
        return vm.behaviourOf(word).buffer(vm, word, access);
    }
}
