package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.compile.FloatFormat;
import dev.snakeboard.firmware.compile.ScopeFlag;
import dev.snakeboard.firmware.compile.StaticNames;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.FunctionObject;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/** Puts the arguments of a call into the locals of a frame, where defaults, keywords, {@code *args} or {@code **kwargs} are involved ({@code py/bc.c}). */
final class ArgumentSorter {
    private final Vm vm;
    private final @Word int function;
    private final Prelude prelude;
    private final int fast;

    /** {@code fast} is the index of local 0; the others lie below it. */
    ArgumentSorter(Vm vm, @Word int function, Prelude prelude, int fast) {
        this.vm = vm;
        this.function = function;
        this.prelude = prelude;
        this.fast = fast;
    }

    void sort(int count, int keyword, int args) {
        int positional = prelude.positional();
        int flags = prelude.flags();
        int named = positional + prelude.keywordOnly();
        int rest = fast - named;
        boolean keywords = keyword != 0 || (flags & ScopeFlag.DEFKWARGS) != 0;
        int given = count;
        if (count > positional) {
            if ((flags & ScopeFlag.VARARGS) == 0) {
                throw mismatch(positional, count);
            }
            vm.charge(CostEvent.PYTHON_STAR_ARGUMENTS);
            vm.charge(CostEvent.PYTHON_STAR_ARGUMENT, count - positional);
            @Word int extra = TupleObject.copy(vm, args + positional, count - positional);
            vm.words[rest--] = extra;
            given = positional;
        } else {
            if ((flags & ScopeFlag.VARARGS) != 0) {
                vm.words[rest--] = vm.modules.emptyTuple();
            }
            if (!keywords) {
                int required = positional - prelude.defaults();
                if (count < required) {
                    throw mismatch(required, count);
                }
                vm.charge(CostEvent.PYTHON_DEFAULT, positional - count);
                for (int i = count; i < positional; i++) {
                    vm.words[fast - i] = FunctionObject.extra(vm, function, i - required);
                }
            }
        }
        for (int i = 0; i < given; i++) {
            vm.words[fast - i] = vm.words[args + i];
        }
        if (keywords) {
            sortKeywords(args + count, keyword, rest);
        } else {
            if (prelude.keywordOnly() != 0) {
                throw vm.typeError("function missing keyword-only argument");
            }
            if ((flags & ScopeFlag.VARKEYWORDS) != 0) {
                @Word int dict = DictObject.make(vm, 0);
                vm.words[rest] = dict;
            }
        }
    }

    private void sortKeywords(int pairs, int keyword, int rest) {
        vm.charge(CostEvent.PYTHON_KEYWORD_ONLY, prelude.keywordOnly() == 0 ? 0 : 1);
        boolean collects = (prelude.flags() & ScopeFlag.VARKEYWORDS) != 0;
        @Word int dict = NULL;
        if (collects) {
            vm.charge(CostEvent.PYTHON_STAR_KEYWORDS);
            dict = DictObject.make(vm, keyword);
            vm.words[rest] = dict;
        }
        for (int i = 0; i < keyword; i++) {
            vm.charge(CostEvent.PYTHON_KEYWORD);
            @Word int name = vm.words[pairs + 2 * i];
            @Word int value = vm.words[pairs + 2 * i + 1];
            int parameter = indexOf(name);
            if (parameter >= 0) {
                if (vm.words[fast - parameter] != NULL) {
                    throw multiple(name);
                }
                vm.words[fast - parameter] = value;
            } else if (!collects) {
                throw vm.raise(
                        Types.TYPE_ERROR, Message.of("unexpected keyword argument '%s'", vm.toText(name)), "unexpected keyword argument");
            } else if (DictObject.get(vm, dict, name) != NULL) {
                throw multiple(name);
            } else {
                DictObject.put(vm, dict, name, value);
            }
        }
        fillDefaults();
    }

    private void fillDefaults() {
        int positional = prelude.positional();
        int defaults = prelude.defaults();
        // From the last one on, so the last one that is missing is told.
        for (int i = positional - 1; i >= 0; i--) {
            if (vm.words[fast - i] == NULL) {
                int k = i - (positional - defaults);
                if (k < 0) {
                    throw vm.typeError(Message.of("function missing required positional argument #%d", i));
                }
                vm.charge(CostEvent.PYTHON_DEFAULT);
                vm.words[fast - i] = FunctionObject.extra(vm, function, k);
            }
        }
        boolean hasDefaults = (prelude.flags() & ScopeFlag.DEFKWARGS) != 0;
        for (int i = 0; i < prelude.keywordOnly(); i++) {
            int local = fast - positional - i;
            if (vm.words[local] == NULL) {
                vm.charge(CostEvent.PYTHON_KEYWORD_ONLY_DEFAULT);
                @Word int name = Words.ofName(parameterName(positional + i));
                @Word int value = hasDefaults ? DictObject.get(vm, FunctionObject.extra(vm, function, defaults), name) : NULL;
                if (value == NULL) {
                    throw vm.typeError(Message.of("function missing required keyword argument '%s'", nameTold(positional + i)));
                }
                vm.words[local] = value;
            }
        }
    }

    /**
     * The name in the error for a missing keyword argument: the firmware takes a byte of the function's code for an interned string and shifts
     * it, so that it is one of the first of the names with fixed numbers.
     */
    private String nameTold(int i) {
        int at = prelude.afterParameterIndex(vm.ram, i) + i;
        int shift = vm.floats.format() == FloatFormat.SINGLE30 ? 4 : 3;
        return StaticNames.name(vm.ram.byteAt(at) >> shift).orElse("");
    }

    private int parameterName(int i) {
        return ModuleObject.name(vm, FunctionObject.context(vm, function), prelude.parameterIndex(vm.ram, i));
    }

    private int indexOf(@Word int name) {
        if (Words.isName(name)) {
            int id = Words.name(name);
            for (int i = 0; i < prelude.positional() + prelude.keywordOnly(); i++) {
                vm.charge(CostEvent.PYTHON_KEYWORD_NAME);
                if (parameterName(i) == id) {
                    return i;
                }
            }
        }
        return -1;
    }

    private PythonException multiple(@Word int name) {
        return vm.typeError(Message.of("function got multiple values for argument '%s'", vm.toText(name)));
    }

    private PythonException mismatch(int expected, int given) {
        return vm.raise(
                Types.TYPE_ERROR,
                Message.of("function takes %d positional arguments but %d were given", expected, given),
                "argument num/types mismatch");
    }
}
