package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/** A function of the firmware ({@code mp_obj_fun_builtin_fixed_t} and {@code …_var_t}). */
public final class NativeFunction {
    public static final int ANY = Integer.MAX_VALUE;

    /** The Java code of a function, by its number of arguments. */
    public sealed interface Code permits Of0, Of1, Of2, Of3, OfArgs {}

    /** No arguments. */
    @FunctionalInterface
    public non-sealed interface Of0 extends Code {
        @Word int call(Vm vm);
    }

    /** One argument. */
    @FunctionalInterface
    public non-sealed interface Of1 extends Code {
        @Word int call(Vm vm, @Word int a);
    }

    /** Two arguments. */
    @FunctionalInterface
    public non-sealed interface Of2 extends Code {
        @Word int call(Vm vm, @Word int a, @Word int b);
    }

    /** Three arguments. */
    @FunctionalInterface
    public non-sealed interface Of3 extends Code {
        @Word int call(Vm vm, @Word int a, @Word int b, @Word int c);
    }

    /** Any number of arguments. */
    @FunctionalInterface
    public non-sealed interface OfArgs extends Code {
        @Word int call(Vm vm, Args args);
    }

    private final String name;
    private final int min;
    private final int max;
    private final boolean keywords;
    private final Of0 of0;
    private final Of1 of1;
    private final Of2 of2;
    private final Of3 of3;
    private final OfArgs ofArgs;

    /** How many arguments the code takes, one by one or as {@link Args}. */
    private final int form;

    private static final int ARGS = 4;

    /**
     * A function.
     *
     * @param name for the profile and for reports; the object itself has no name on the device
     * @param min least number of positional arguments; what is absent of those that the code takes one by one is {@link Words#NULL}
     * @param max greatest number, {@link #ANY} for no limit
     * @param keywords whether keywords are taken
     * @param code one of {@link Of0} … {@link OfArgs}
     */
    public NativeFunction(String name, int min, int max, boolean keywords, Code code) {
        this.name = name;
        this.min = min;
        this.max = max;
        this.keywords = keywords;
        this.of0 = code instanceof Of0 f ? f : null;
        this.of1 = code instanceof Of1 f ? f : null;
        this.of2 = code instanceof Of2 f ? f : null;
        this.of3 = code instanceof Of3 f ? f : null;
        this.ofArgs = code instanceof OfArgs f ? f : null;
        this.form = switch (code) {
            case Of0 f -> 0;
            case Of1 f -> 1;
            case Of2 f -> 2;
            case Of3 f -> 3;
            case OfArgs f -> ARGS;
        };
    }

    public String name() {
        return name;
    }

    /** Calls with {@code positional} words at {@code words[base]}, and after them {@code keyword} pairs of name and value. */
    public @Word int call(Vm vm, int positional, int keyword, int base) {
        if (keyword != 0 && !keywords || positional < min || positional > max) {
            throw refused(vm, positional, keyword);
        }
        int[] w = vm.words;
        return switch (form) {
            case 0 -> of0.call(vm);
            case 1 -> of1.call(vm, positional > 0 ? w[base] : Words.NULL);
            case 2 -> of2.call(vm, positional > 0 ? w[base] : Words.NULL, positional > 1 ? w[base + 1] : Words.NULL);
            case 3 -> of3.call(vm, w[base], positional > 1 ? w[base + 1] : Words.NULL, positional > 2 ? w[base + 2] : Words.NULL);
            default -> ofArgs.call(vm, new Args(vm, base, positional, keyword));
        };
    }

    private PythonException refused(Vm vm, int positional, int keyword) {
        if (keyword != 0 && !keywords) {
            return vm.raise(Types.TYPE_ERROR, "function doesn't take keyword arguments", Args.TERSE);
        }
        return Args.wrongCount(vm, positional, min, max);
    }
}
