package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NONE;
import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.Bytecode;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.ClassObject;
import dev.snakeboard.firmware.object.InstanceObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * Special methods that opcodes call: where they are functions in bytecode of classes in Python, they get a frame in the interpreter's loop instead of a
 * nested one. Each method here tells whether it did so; if not, nothing is changed, and what the operation means is for {@link Operations} to do.
 */
final class SpecialMethods {
    private static final BinaryOp[] BINARY = BinaryOp.values();

    private final Vm vm;
    private int[] w;
    private final Activations calls;

    SpecialMethods(Vm vm, Activations calls) {
        this.vm = vm;
        this.w = vm.words;
        this.calls = calls;
    }

    /** Told of the array that memory is in from now on. */
    void useWords(int[] moved) {
        w = moved;
    }

    /** The function that the class of an instance has for a special method; {@link Words#NULL} if it has none, or none in bytecode. */
    private @Word int function(@Word int object, int name) {
        if (!InstanceObject.isInstance(vm, object)) {
            return NULL;
        }
        @Word int member = vm.attributes.memberOf(w[object >> 2], name);
        if (!isFunction(member)) {
            return NULL;
        }
        vm.attributes.chargeMember(w[object >> 2], name);
        return member;
    }

    private boolean isFunction(@Word int member) {
        return Words.isAddress(member) && w[member >> 2] == Types.FUN_BC;
    }

    /** Pushes the frame, called through the C functions of a step; the caller's stack is as it will be without the result. */
    private void enter(StackStep step, int fp, int sp, @Word int function, int count, int args, Return kind, @Word int object) {
        w[fp + Frame.SP] = sp << 2;
        calls.cStack.take(step);
        calls.enterFunction(function, count, 0, args, kind, object, calls.stackTop);
    }

    // ---- instances ----

    /**
     * Calls a class that has {@code __init__} in bytecode, and neither {@code __new__} nor a built-in base. The word before the arguments,
     * which is free,
     * becomes the first argument.
     */
    boolean construct(@Word int type, int count, int keyword, int args) {
        if ((type & 3) != 0 || w[type >> 2] != Types.TYPE || vm.attributes.memberOf(type, Names.NEW) != NULL) {
            return false;
        }
        @Word int init = vm.attributes.memberOf(type, Names.INIT);
        if (!isFunction(init)) {
            return false;
        }
        vm.charge(CostEvent.CLASS_INSTANCE);
        vm.charge(CostEvent.CLASS_INIT);
        vm.attributes.chargeMember(type, Names.NEW);
        vm.attributes.chargeMember(type, Names.INIT);
        calls.cStack.take(StackStep.CONSTRUCTION);
        @Word int instance = InstanceObject.blank(vm, type, false);
        if (count + keyword == 0) {
            w[args - 1] = instance;
            calls.enterFunction(init, 1, 0, args - 1, Return.INIT, instance, calls.stackTop);
        } else {
            enterInit(init, instance, count, keyword, args, calls.stackTop);
        }
        return true;
    }

    /** Calls a class; whether a frame was entered. */
    boolean enterClass(@Word int type, int count, int keyword, int args, Return kind, int bottom) {
        vm.charge(CostEvent.CLASS_INSTANCE);
        calls.cStack.take(StackStep.CONSTRUCTION);
        Args arguments = new Args(vm, args, count, keyword);
        @Word int instance = ClassObject.construct(vm, type, arguments);
        calls.give(instance);
        if (vm.typeOf(instance) != type) {
            return false;
        }
        vm.heap.pin(instance);
        int found = vm.reserveNative(2);
        if (!ClassObject.findInit(vm, instance, found)) {
            return false;
        }
        vm.charge(CostEvent.CLASS_INIT);
        @Word int init = w[found];
        if (kind == Return.PUSH && w[found + 1] != NULL && vm.typeOf(init) == Types.FUN_BC) {
            if (arguments.isEmpty()) {
                calls.enterFunction(init, 1, 0, found + 1, Return.INIT, instance, bottom);
            } else {
                enterInit(init, instance, count, keyword, args, bottom);
            }
            return true;
        }
        vm.charge(CostEvent.CLASS_ARGUMENTS, arguments.isEmpty() ? 0 : 1);
        ClassObject.callInit(vm, found, arguments);
        calls.give(instance);
        return false;
    }

    /** Calls the {@code __init__} of an instance with arguments. */
    void enterInit(@Word int init, @Word int instance, int count, int keyword, int args, int bottom) {
        vm.charge(CostEvent.CLASS_ARGUMENTS);
        int block = ClassObject.arguments(vm, 2, args, count + 2 * keyword);
        w[block >> 2] = init;
        w[(block >> 2) + 1] = instance;
        calls.enterFunction(init, count + 1, keyword, (block >> 2) + 1, Return.INIT_WITH_ARGUMENTS, block, bottom);
    }

    // ---- operators ----

    /** A binary operator that the left operand has; the operands are on top of the stack. */
    boolean binary(int op, int fp, int sp) {
        @Word int left = w[sp - 1];
        if (!InstanceObject.isInstance(vm, left)) {
            return false;
        }
        BinaryOp asked = BINARY[op];
        if (asked == BinaryOp.IN || asked == BinaryOp.IS || asked == BinaryOp.EXCEPTION_MATCH || asked == BinaryOp.NOT_EQUAL) {
            return false;
        }
        @Word int type = w[left >> 2];
        @Word int member = memberFor(type, asked);
        if (member == NULL && asked.isInplace()) {
            asked = asked.plain();
            member = memberFor(type, asked);
        }
        if (!isFunction(member)) {
            return false;
        }
        vm.attributes.chargeMember(type, Names.of(asked));
        StackStep step = asked == BinaryOp.EQUAL ? StackStep.EQUALITY : StackStep.BINARY_OPERATOR;
        enter(step, fp, sp - 1, member, 2, sp - 1, Return.OPERATOR, Words.ofSmall(asked.ordinal()));
        return true;
    }

    private @Word int memberFor(@Word int type, BinaryOp op) {
        return vm.operations.hasMethod(op) ? vm.attributes.memberOf(type, Names.of(op)) : NULL;
    }

    /** What an operator comes to whose method gave {@code NotImplemented}; the operands are at {@code words[at]}. */
    @Word int otherwise(@Word int op, int at) {
        return vm.operations.otherwise(BINARY[Words.smallInt(op)], w[at], w[at + 1]);
    }

    // ---- items and attributes ----

    boolean subscript(int fp, int sp) {
        @Word int function = function(w[sp - 1], Names.GETITEM);
        if (function == NULL) {
            return false;
        }
        enter(StackStep.LOAD_ITEM, fp, sp - 1, function, 2, sp - 1, Return.PUSH, NULL);
        return true;
    }

    /** Value, object and index are on top of the stack. */
    boolean storeSubscript(int fp, int sp) {
        @Word int value = w[sp - 2];
        @Word int function = value == NULL ? NULL : function(w[sp - 1], Names.SETITEM);
        if (function == NULL) {
            return false;
        }
        w[sp - 2] = w[sp - 1];
        w[sp - 1] = w[sp];
        w[sp] = value;
        enter(StackStep.STORE_ITEM, fp, sp - 3, function, 3, sp - 2, Return.DROP, NULL);
        return true;
    }

    /** The property's function at an index, if the name is one of the object's class and the function is in bytecode. */
    private @Word int propertyFunction(@Word int object, int name, int index) {
        if (!InstanceObject.isInstance(vm, object) || !TypeObject.has(vm, w[object >> 2], TypeObject.HAS_SPECIAL_ACCESSORS)) {
            return NULL;
        }
        @Word int member = vm.attributes.memberOf(w[object >> 2], name);
        if (!Words.isAddress(member) || w[member >> 2] != Types.PROPERTY) {
            return NULL;
        }
        @Word int function = w[(member >> 2) + index];
        if (!isFunction(function)) {
            return NULL;
        }
        vm.attributes.chargeMember(w[object >> 2], name);
        return function;
    }

    /** Reads a property; the object, which has no attribute of that name itself, is on top of the stack. */
    boolean loadProperty(int name, int fp, int sp) {
        @Word int function = propertyFunction(w[sp], name, 1);
        if (function == NULL) {
            return false;
        }
        enter(StackStep.LOAD_ATTRIBUTE, fp, sp, function, 1, sp, Return.PUSH, NULL);
        return true;
    }

    /** Writes a property; value and object are on top of the stack. */
    boolean storeProperty(int name, int fp, int sp) {
        @Word int value = w[sp - 1];
        @Word int function = value == NULL ? NULL : propertyFunction(w[sp], name, 2);
        if (function == NULL) {
            return false;
        }
        w[sp - 1] = w[sp];
        w[sp] = value;
        enter(StackStep.STORE_ATTRIBUTE, fp, sp - 2, function, 2, sp - 1, Return.DROP, NULL);
        return true;
    }

    // ---- iteration ----

    /** The next item of the iterator below the top of the stack; the loop goes on at {@code end} when it has none. */
    boolean next(int fp, int sp, int end) {
        int iterator = sp - Bytecode.ITERATOR_SLOTS + 2;
        @Word int function = function(w[iterator], Names.NEXT);
        if (function == NULL) {
            return false;
        }
        enter(StackStep.NEXT_IN_LOOP, fp, sp, function, 1, iterator, Return.NEXT, Words.ofSmall(end));
        return true;
    }

    // ---- with ----

    /** Enters a context manager, which is on top of the stack. */
    boolean enterContext(int fp, int sp, int handler) {
        @Word int manager = w[sp];
        @Word int exit = function(manager, Names.EXIT);
        @Word int enter = function(manager, Names.ENTER);
        if (exit == NULL || enter == NULL || hasMember(manager, Names.EXIT) || hasMember(manager, Names.ENTER)) {
            return false;
        }
        w[sp] = exit;
        w[sp + 1] = manager;
        enter(StackStep.METHOD_CALL, fp, sp + 1, enter, 1, sp + 1, Return.ENTER, Words.ofSmall(handler));
        return true;
    }

    private boolean hasMember(@Word int instance, int name) {
        return MapTable.getName(vm, InstanceObject.members(instance), Words.ofName(name)) != NULL;
    }

    /** Leaves a context: what is on the stack is as {@link Slow#withCleanup} finds it, and will be as that leaves it. */
    boolean exitContext(int fp, int top) {
        @Word int cause = w[top];
        boolean jumps = Words.isSmallInt(cause);
        int at = jumps ? top - 3 : top - 2;
        @Word int exit = w[at];
        if (!isFunction(exit) || w[at + 1] == NULL) {
            return false;
        }
        boolean raised = !jumps && cause != NONE;
        int args = vm.reserveNative(4);
        w[args] = w[at + 1];
        w[args + 1] = raised ? vm.typeOf(cause) : NONE;
        w[args + 2] = raised ? cause : NONE;
        w[args + 3] = NONE;
        if (jumps) {
            w[at] = w[top - 1];
        }
        w[top - 2] = cause;
        try {
            enter(StackStep.METHOD_CALL, fp, top - 2, exit, 4, args, Return.EXIT, NULL);
        } finally {
            vm.freeNative(args);
        }
        return true;
    }

    /** What {@code __exit__} gave for the cause at {@code words[at]}: an exception is forgotten if it is true. */
    void exited(int at, @Word int value) {
        @Word int cause = w[at];
        if (!Words.isSmallInt(cause) && cause != NONE && vm.isTrue(value)) {
            w[at] = NONE;
        }
    }
}
