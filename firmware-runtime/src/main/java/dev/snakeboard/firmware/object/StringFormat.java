package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.StackStep;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;

/** {@code str.format}, which f-strings become too ({@code mp_obj_str_format_helper} in {@code py/objstr.c}). */
final class StringFormat {
    /** The field number after which fields may not be numbered automatically. */
    private static final int MANUAL = -1;

    private final Vm vm;
    private final Args args;
    private final byte[] pattern;

    private int at;
    private int nextArgument;

    private StringFormat(Vm vm, Args args, byte[] pattern) {
        this.vm = vm;
        this.args = args;
        this.pattern = pattern;
    }

    /** {@code args[0].format(args…)}. */
    static @Word int format(Vm vm, Args args) {
        vm.charge(CostEvent.TEXT_FORMAT);
        @Word int self = args.get(0);
        byte[] pattern = Words.isName(self) ? Strings.bytes(vm, self) : vm.ram.bytes(Strings.data(vm, self), Strings.dataLength(vm, self));
        StringFormat format = new StringFormat(vm, args, pattern);
        return format.expand(0, format.pattern.length).toObject(vm.typeOf(self));
    }

    /** The part of the pattern with its fields replaced. */
    private TextBuilder expand(int start, int end) {
        TextBuilder out = new TextBuilder(vm);
        at = start;
        for (; at < end; at++) {
            int first = at;
            while (at < end && pattern[at] != '{' && pattern[at] != '}') {
                at++;
            }
            out.addEach(pattern, first, at - first);
            if (at == end) {
                vm.step(CostEvent.TEXT_LITERAL_CHARACTER, at - first);
                break;
            }
            vm.step(CostEvent.TEXT_LITERAL_CHARACTER, at - first + 1);
            int c = pattern[at];
            at++;
            if (at < end && pattern[at] == c) {
                out.add(c);
            } else if (c == '}') {
                throw bad("unmatched '}' in format");
            } else {
                field(out, end);
            }
        }
        return out;
    }

    /** A replacement field; leaves {@link #at} at its closing brace. */
    private void field(TextBuilder out, int end) {
        vm.charge(CostEvent.TEXT_FIELD);
        int nameStart = at;
        while (at < end && pattern[at] != '}' && pattern[at] != '!' && pattern[at] != ':') {
            at++;
        }
        int nameEnd = at;
        int conversion = at < end && pattern[at] == '!' ? conversion(end) : 0;
        int specStart = -1;
        if (at < end && pattern[at] == ':') {
            at++;
            // "{:}" is the same as "{}", which prints True as True and not as 1.
            if (peek() != '}') {
                specStart = at;
                skipSpec(end);
            }
        }
        if (at >= end) {
            throw bad("unmatched '{' in format");
        }
        if (pattern[at] != '}') {
            throw bad("expected ':' after format specifier");
        }
        int close = at;
        @Word int argument = nameEnd > nameStart ? named(nameStart, nameEnd) : next();
        if (specStart < 0 && conversion == 0) {
            conversion = 's';
        }
        if (conversion != 0) {
            TextBuilder text = new TextBuilder(vm);
            vm.operations.print(text, argument, conversion == 's' ? NativeType.PrintKind.STR : NativeType.PrintKind.REPR);
            argument = text.toObject(Types.STR);
        }
        FormatSpec spec = specStart < 0 ? FormatSpec.NONE : spec(specStart, close, argument);
        at = close;
        spec.print(vm, out, argument);
    }

    private int peek() {
        return at < pattern.length ? pattern[at] : 0;
    }

    private int conversion(int end) {
        at++;
        if (at >= end || pattern[at] != 'r' && pattern[at] != 's') {
            throw bad("bad conversion specifier");
        }
        return pattern[at++];
    }

    private void skipSpec(int end) {
        int depth = 1;
        while (at < end) {
            if (pattern[at] == '{') {
                depth++;
            } else if (pattern[at] == '}' && --depth == 0) {
                return;
            }
            at++;
        }
    }

    /** The format specification, whose own fields are replaced first. */
    private FormatSpec spec(int start, int end, @Word int argument) {
        vm.heap.pin(argument);
        int mark = vm.interpreter.cStack().descend(StackStep.FORMATTING);
        try {
            vm.charge(CostEvent.TEXT_FIELD);
            TextBuilder text = expand(start, end);
            FormatSpec spec = FormatSpec.parse(vm, text.toBytes(), FormatSpec.isNumeric(vm, argument));
            text.clear();
            return spec;
        } finally {
            vm.interpreter.cStack().giveBack(mark);
        }
    }

    private @Word int next() {
        if (nextArgument == MANUAL) {
            throw bad("can't switch from manual field specification to automatic field numbering");
        }
        return argument(nextArgument++);
    }

    private @Word int argument(long number) {
        if (number >= args.count() - 1) {
            throw vm.indexError(Message.of("%s index out of range", "tuple"));
        }
        return args.get((int) number + 1);
    }

    private @Word int named(int start, int end) {
        int last = start;
        @Word int found;
        if (Ascii.isDigit(pattern[start])) {
            if (nextArgument > 0) {
                throw bad("can't switch from automatic field numbering to manual field specification");
            }
            long number = 0;
            while (last < end && Ascii.isDigit(pattern[last])) {
                number = StrictMath.min(number * 10 + pattern[last++] - '0', Integer.MAX_VALUE);
            }
            found = argument(number);
            nextArgument = MANUAL;
        } else {
            while (last < end && pattern[last] != '.' && pattern[last] != '[') {
                last++;
            }
            @Word int name = Strings.interned(vm, Arrays.copyOfRange(pattern, start, last));
            found = args.keyword(Words.name(name));
            if (found == Words.NULL) {
                throw vm.raiseWith(Types.KEY_ERROR, name);
            }
        }
        if (last < end) {
            throw vm.notImplemented("attributes not supported");
        }
        return found;
    }

    private PythonException bad(String message) {
        return FormatSpec.bad(vm, message);
    }
}
