package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.parse.Expression;
import dev.snakeboard.firmware.parse.Expression.Argument;
import dev.snakeboard.firmware.parse.Expression.ArgumentKind;
import dev.snakeboard.firmware.parse.Expression.Attribute;
import dev.snakeboard.firmware.parse.Expression.Braces;
import dev.snakeboard.firmware.parse.Expression.Call;
import dev.snakeboard.firmware.parse.Expression.Comprehension;
import dev.snakeboard.firmware.parse.Expression.ComprehensionKind;
import dev.snakeboard.firmware.parse.Expression.Name;
import dev.snakeboard.firmware.parse.Expression.Subscript;
import dev.snakeboard.firmware.parse.Expression.Trailer;
import java.util.List;

/** Emits calls, attributes and subscripts. */
final class CallCompiler {

    /** The bits that a call has for the number of its positional arguments ({@code py/emitbc.c}). */
    private static final int MOST_POSITIONAL = 0xff;

    private final Compilation state;
    private final Emitter emitter;

    CallCompiler(Compilation state) {
        this.state = state;
        emitter = state.emitter;
    }

    /** An atom and all that follows it. */
    void primary(Expression subject, List<Trailer> trailers) {
        state.expressions.compile(subject);
        int start = special(subject, trailers);
        for (int i = start; i < trailers.size(); i++) {
            if (isMethodCall(trailers, i)) {
                emitter.name(Opcode.LOAD_METHOD, ((Attribute) trailers.get(i)).name());
                method((Call) trailers.get(i + 1));
                i++;
            } else {
                trailer(trailers.get(i));
            }
        }
    }

    private static boolean isMethodCall(List<Trailer> trailers, int at) {
        return at + 1 < trailers.size() && trailers.get(at) instanceof Attribute && trailers.get(at + 1) instanceof Call;
    }

    void trailer(Trailer trailer) {
        emitter.line(trailer.line());
        if (trailer instanceof Call call) {
            function(call.arguments(), 0);
        } else if (trailer instanceof Subscript subscript) {
            state.expressions.compile(subscript.index());
            emitter.op(Opcode.LOAD_SUBSCR);
        } else if (trailer instanceof Attribute attribute) {
            emitter.name(Opcode.LOAD_ATTR, attribute.name());
        }
    }

    /** Compiles the first trailers of {@code super()} and {@code OrderedDict({…})}, which have code of their own; returns how many it took. */
    private int special(Expression subject, List<Trailer> trailers) {
        if (!(subject instanceof Name(String name)) || trailers.isEmpty() || !(trailers.get(0) instanceof Call call)) {
            return 0;
        }
        List<Argument> arguments = call.arguments();
        if (name.equals("super") && arguments.isEmpty() && state.scope.kind == Scope.ScopeKind.FUNCTION) {
            return superCall(call, trailers);
        }
        if (name.equals("OrderedDict")
                && state.options.dialect().orderedDictDisplay()
                && arguments.size() == 1
                && arguments.get(0).kind() == ArgumentKind.POSITIONAL
                && isInBraces(arguments.get(0).value())) {
            // A dict display would lose the order of its items on the way: they are stored into the new OrderedDict one by one.
            emitter.call(Opcode.CALL_FUNCTION, 0, 0);
            if (arguments.get(0).value() instanceof Braces braces) {
                state.expressions.display(braces, false);
            } else {
                // The firmware forgets that a comprehension is no display: its dict ends up on the stack above the OrderedDict, and is the result.
                arguments.get(0).value().accept(state.expressions);
            }
            return 1;
        }
        return 0;
    }

    private static boolean isInBraces(Expression expression) {
        return expression instanceof Braces
                || expression instanceof Comprehension comprehension
                        && (comprehension.kind() == ComprehensionKind.DICT || comprehension.kind() == ComprehensionKind.SET);
    }

    private int superCall(Call call, List<Trailer> trailers) {
        state.load("__class__");
        boolean found = false;
        for (Identifier identifier : state.scope.identifiers) {
            if (identifier.isParameter()) {
                state.load(identifier.name);
                found = true;
                break;
            }
        }
        if (!found) {
            state.fail(call.line(), "super() can't find self");
            return trailers.size();
        }
        if (isMethodCall(trailers, 1)) {
            emitter.name(Opcode.LOAD_SUPER_METHOD, ((Attribute) trailers.get(1)).name());
            method((Call) trailers.get(2));
            return 3;
        }
        emitter.call(Opcode.CALL_FUNCTION, 2, 0);
        return 1;
    }

    /** Calls the method on the stack. */
    private void method(Call call) {
        arguments(call.arguments(), 0, Opcode.CALL_METHOD, Opcode.CALL_METHOD_VAR_KW);
    }

    /** Calls the function on the stack, {@code extra} arguments of which are there already. */
    void function(List<Argument> arguments, int extra) {
        arguments(arguments, extra, Opcode.CALL_FUNCTION, Opcode.CALL_FUNCTION_VAR_KW);
    }

    private void arguments(List<Argument> arguments, int extra, Opcode plain, Opcode unpacking) {
        int positional = extra;
        int keyword = 0;
        boolean doubleStar = false;
        long stars = 0;
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            if (doubleStar && (argument.kind() == ArgumentKind.NAMED || argument.kind() == ArgumentKind.GENERATOR)) {
                // The firmware forgets to ask here, and takes its mark of the ** for an argument.
                state.fail(argument.line(), "positional arg after **");
                return;
            }
            switch (argument.kind()) {
                case STAR -> {
                    if (doubleStar) {
                        state.fail(argument.line(), "* arg after **");
                        return;
                    }
                    // Which arguments are to be unpacked is told by the bits of a small int.
                    if (i >= state.options.smallIntBits() - 1) {
                        state.fail(argument.line(), "too many args");
                        return;
                    }
                    stars |= 1L << i;
                    state.expressions.compile(argument.value());
                    positional++;
                }
                case DOUBLE_STAR -> {
                    doubleStar = true;
                    emitter.op(Opcode.LOAD_NULL);
                    state.expressions.compile(argument.value());
                    keyword++;
                }
                case KEYWORD -> {
                    if (!(argument.name().orElseThrow() instanceof Name(String name))) {
                        state.fail(argument.line(), "LHS of keyword arg must be an id");
                        return;
                    }
                    emitter.name(Opcode.LOAD_CONST_STRING, name);
                    state.expressions.compile(argument.value());
                    keyword++;
                }
                case NAMED -> {
                    state.assignments.named(argument.name().orElseThrow(), argument.value());
                    positional++;
                }
                case GENERATOR -> {
                    state.expressions.compile(argument.value());
                    positional++;
                }
                case POSITIONAL -> {
                    if (doubleStar || keyword > 0) {
                        state.fail(argument.line(), doubleStar ? "positional arg after **" : "positional arg after keyword arg");
                        return;
                    }
                    state.expressions.compile(argument.value());
                    positional++;
                }
            }
        }
        if (positional > MOST_POSITIONAL) {
            // The firmware does not ask: it takes what is above for the number of keyword arguments, and calls some other word of its stack.
            state.fail(arguments.getLast().line(), "too many args");
            return;
        }
        if (stars != 0 || doubleStar) {
            emitter.smallInt(stars);
            emitter.call(unpacking, positional, keyword);
        } else {
            emitter.call(plain, positional, keyword);
        }
    }
}
