package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/**
 * A function of the firmware ({@code mp_obj_fun_builtin_fixed_t} and {@code …_var_t}).
 *
 * @param name for the profile and for reports; the object itself has no name on the device
 * @param min least number of positional arguments
 * @param max greatest number, {@link #ANY} for no limit
 * @param keywords whether keywords are taken
 * @param code one of {@link Of0} … {@link OfArgs}
 */
public record NativeFunction(String name, int min, int max, boolean keywords, Code code) {
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

    /** Calls with {@code positional} words at {@code words[base]}, and after them {@code keyword} pairs of name and value. */
    public @Word int call(Vm vm, int positional, int keyword, int base) {
        if (keyword != 0 && !keywords) {
            throw vm.raise(Types.TYPE_ERROR, "function doesn't take keyword arguments", Args.TERSE);
        }
        if (positional < min || positional > max) {
            throw Args.wrongCount(vm, positional, min, max);
        }
        int[] w = vm.words;
        return switch (code) {
            case Of0 f -> f.call(vm);
            case Of1 f -> f.call(vm, w[base]);
            case Of2 f -> f.call(vm, w[base], w[base + 1]);
            case Of3 f -> f.call(vm, w[base], w[base + 1], w[base + 2]);
            case OfArgs f -> f.call(vm, new Args(vm, base, positional, keyword));
        };
    }
}
