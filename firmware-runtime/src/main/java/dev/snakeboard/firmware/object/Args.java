package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * The arguments of a call, where they lie in memory: positional words at {@code base}, then pairs of name and value.
 *
 * @param count number of positional arguments
 * @param keywords number of keyword arguments
 */
public record Args(Vm vm, int base, int count, int keywords) {
    static final String TERSE = "argument num/types mismatch";

    public boolean isEmpty() {
        return count + keywords == 0;
    }

    /** The positional argument {@code i}, which must be there. */
    public @Word int get(int i) {
        return vm.words[base + i];
    }

    /** The positional argument {@code i}, or a default. */
    public @Word int get(int i, @Word int absent) {
        return i < count ? vm.words[base + i] : absent;
    }

    public @Word int keywordName(int i) {
        return vm.words[base + count + 2 * i];
    }

    public @Word int keywordValue(int i) {
        return vm.words[base + count + 2 * i + 1];
    }

    /** The keyword argument of a name, or {@link Words#NULL}. */
    public @Word int keyword(int name) {
        for (int i = 0; i < keywords; i++) {
            @Word int word = keywordName(i);
            if (Words.isName(word) && Words.name(word) == name) {
                return keywordValue(i);
            }
        }
        return Words.NULL;
    }

    /** The arguments from {@code first} on, keywords included. */
    public Args from(int first) {
        return new Args(vm, base + first, count - first, keywords);
    }

    /** Checks the number of arguments of a constructor ({@code mp_arg_check_num}). */
    public void check(int min, int max, boolean takesKeywords) {
        if (keywords != 0 && !takesKeywords) {
            throw vm.raise(Types.TYPE_ERROR, "function doesn't take keyword arguments", TERSE);
        }
        if (count < min || count > max) {
            throw wrongCount(vm, count, min, max);
        }
    }

    static PythonException wrongCount(Vm vm, int count, int min, int max) {
        if (vm.terse()) {
            return vm.raise(Types.TYPE_ERROR, TERSE);
        }
        if (min == max) {
            return vm.raise(Types.TYPE_ERROR, Message.of("function takes %d positional arguments but %d were given", min, count));
        }
        if (count < min) {
            return vm.raise(Types.TYPE_ERROR, Message.of("function missing %d required positional arguments", min - count));
        }
        return vm.raise(Types.TYPE_ERROR, Message.of("function expected at most %d arguments, got %d", max, count));
    }

    /**
     * Sorts the arguments into parameters ({@code mp_arg_parse_all}); the result has one word per parameter.
     *
     * @throws PythonException TypeError as the firmware words it, for what is missing or too much
     */
    public @Word int[] parse(Parameter... parameters) {
        @Word int[] values = new int[parameters.length];
        int used = 0;
        int keywordsUsed = 0;
        for (int i = 0; i < parameters.length; i++) {
            Parameter parameter = parameters[i];
            @Word int given = Words.NULL;
            if (i < count) {
                if (parameter.kind() == Parameter.Kind.KEYWORD_ONLY || parameter.kind() == Parameter.Kind.KEYWORD_ONLY_REQUIRED) {
                    throw vm.raise(Types.TYPE_ERROR, "extra positional arguments given", TERSE);
                }
                used++;
                given = get(i);
            } else {
                given = keyword(vm.names.find(parameter.name()));
                if (given != Words.NULL) {
                    keywordsUsed++;
                } else if (parameter.isRequired()) {
                    throw vm.raise(Types.TYPE_ERROR, Message.of("'%s' argument required", parameter.name()), TERSE);
                } else {
                    given = parameter.absent();
                }
            }
            values[i] = given == parameter.absent() ? given : switch (parameter.form()) {
                case ANY -> given;
                case INTEGER -> vm.ofLong(vm.toInt(given));
                case TRUTH -> Words.ofBool(vm.isTrue(given));
            };
        }
        if (used < count) {
            throw vm.raise(Types.TYPE_ERROR, "extra positional arguments given", TERSE);
        }
        if (keywordsUsed < keywords) {
            throw vm.raise(Types.TYPE_ERROR, extraKeywords(parameters), TERSE);
        }
        return values;
    }

    /** Names the first keyword that no parameter has, or only one that a positional argument filled. */
    private String extraKeywords(Parameter... parameters) {
        for (int i = 0; i < keywords; i++) {
            String given = vm.toText(keywordName(i));
            boolean known = false;
            for (int j = count; j < parameters.length; j++) {
                known |= parameters[j].name().equals(given);
            }
            if (!known) {
                return "unexpected keyword argument '%s'".formatted(given);
            }
        }
        return "extra keyword arguments given";
    }
}
