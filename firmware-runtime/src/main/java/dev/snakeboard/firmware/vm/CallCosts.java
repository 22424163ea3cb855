package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.compile.ScopeFlag;

/** What calls of Python code cost, in units of the clock: by the kinds of parameters and arguments ({@code mp_setup_code_state} has a short way for the simplest). */
final class CallCosts {
    /** From this parameter on, arguments come from the caller's stack instead of registers. */
    private static final int IN_REGISTERS = 3;

    /** Each default value taken. */
    final int defaultValue;

    final int closure;

    /** Arguments that have to be sorted. */
    final int general;

    /** Resuming a generator, by {@link Return#ordinal()}. */
    final int[] resume;

    private final int call;
    private final int argument;
    private final int beyondRegisters;
    private final int local;

    CallCosts(CostTable costs) {
        call = costs.of(CostEvent.PYTHON_CALL);
        argument = costs.of(CostEvent.PYTHON_ARGUMENT);
        beyondRegisters = costs.of(CostEvent.PYTHON_ARGUMENT_BEYOND_THREE);
        local = costs.of(CostEvent.PYTHON_LOCAL);
        general = costs.of(CostEvent.PYTHON_GENERAL_ARGUMENTS);
        defaultValue = costs.of(CostEvent.PYTHON_DEFAULT);
        closure = costs.of(CostEvent.CLOSURE_CALL);
        resume = new int[Return.values().length];
        for (Return kind : Return.values()) {
            resume[kind.ordinal()] = switch (kind) {
                case FOR_ITER, SEND -> costs.of(CostEvent.GENERATOR_RESUME);
                case NATIVE -> costs.of(CostEvent.GENERATOR_RESUME) + costs.of(CostEvent.NESTED_CALL);
                // what the resumption costs is in the opcode, which runs again for each value
                case YIELD_FROM -> costs.of(CostEvent.GENERATOR_DELEGATE);
                default -> 0;
            };
        }
    }

    /** A call with as many positional arguments as the function has parameters. */
    int of(Prelude prelude) {
        int positional = prelude.positional();
        return call
                + argument * positional
                + beyondRegisters * StrictMath.max(0, positional - IN_REGISTERS)
                + local * StrictMath.max(0, prelude.states() - positional - 1)
                + (isGeneral(prelude) ? general : 0);
    }

    /** Whether arguments have to be sorted even if they are as many as the parameters. */
    static boolean isGeneral(Prelude prelude) {
        return prelude.defaults() != 0
                || prelude.keywordOnly() != 0
                || (prelude.flags() & (ScopeFlag.VARARGS | ScopeFlag.VARKEYWORDS | ScopeFlag.DEFKWARGS)) != 0;
    }
}
