package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.compile.Identifier.Kind;
import dev.snakeboard.firmware.compile.Identifier.Role;
import dev.snakeboard.firmware.compile.Scope.ScopeKind;
import dev.snakeboard.firmware.parse.Expression;
import dev.snakeboard.firmware.parse.Expression.Clause;
import dev.snakeboard.firmware.parse.Expression.Comprehension;
import dev.snakeboard.firmware.parse.Expression.ForClause;
import dev.snakeboard.firmware.parse.Expression.IfClause;
import dev.snakeboard.firmware.parse.Expression.Lambda;
import dev.snakeboard.firmware.parse.Expression.Parameter;
import dev.snakeboard.firmware.parse.Expression.ParameterKind;
import dev.snakeboard.firmware.parse.Statement.ClassDefinition;
import dev.snakeboard.firmware.parse.Statement.FunctionDefinition;
import java.util.List;

/** Emits the making of functions, classes and comprehensions in the scope around them, and the code of comprehensions within. */
final class FunctionCompiler {
    /** The name of a comprehension's argument, the iterable: no name of a program is empty. */
    static final String ITERABLE = "";

    private final Compilation state;
    private final Emitter emitter;

    FunctionCompiler(Compilation state) {
        this.state = state;
        emitter = state.emitter;
    }

    /** Leaves a function on the stack. */
    Scope function(FunctionDefinition definition) {
        Scope scope = state.open(ScopeKind.FUNCTION, definition.name(), new ScopeBody.Function(definition));
        make(scope, definition.parameters());
        return scope;
    }

    void lambda(Lambda lambda) {
        make(state.open(ScopeKind.LAMBDA, "", new ScopeBody.Lambda(lambda)), lambda.parameters());
    }

    /** Leaves a class on the stack. */
    void classDefinition(ClassDefinition definition) {
        Scope scope = state.open(ScopeKind.CLASS, definition.name(), new ScopeBody.ClassBody(definition));
        emitter.op(Opcode.LOAD_BUILD_CLASS);
        close(scope, 0, 0);
        emitter.name(Opcode.LOAD_CONST_STRING, definition.name());
        state.calls.function(definition.bases(), 2);
    }

    /** Compiles the defaults of the parameters, a tuple and above it a dict for the keyword-only ones, and then the function. */
    private void make(Scope scope, List<Parameter> parameters) {
        boolean star = false;
        int positional = 0;
        int keyword = 0;
        for (Parameter parameter : parameters) {
            if (parameter.kind() == ParameterKind.STAR) {
                star = true;
            } else if (parameter.kind() == ParameterKind.PLAIN) {
                if (parameter.defaultValue().isEmpty()) {
                    if (!star && positional != 0) {
                        state.fail(parameter.line(), "non-default argument follows default argument");
                        return;
                    }
                } else if (star) {
                    if (keyword++ == 0) {
                        positionalDefaults(positional);
                        emitter.op(Opcode.BUILD_MAP, 0);
                    }
                    state.expressions.compile(parameter.defaultValue().get());
                    emitter.name(Opcode.LOAD_CONST_STRING, parameter.name());
                    emitter.op(Opcode.STORE_MAP);
                } else {
                    positional++;
                    state.expressions.compile(parameter.defaultValue().get());
                }
            }
        }
        if (state.failed()) {
            return;
        }
        if (positional > 0 && keyword == 0) {
            positionalDefaults(positional);
            emitter.op(Opcode.LOAD_NULL);
        }
        close(scope, positional, keyword);
    }

    private void positionalDefaults(int count) {
        if (count > 0) {
            emitter.op(Opcode.BUILD_TUPLE, count);
        } else {
            emitter.op(Opcode.LOAD_NULL);
        }
    }

    /** Makes a function, handing it the cells of this scope that it closes over, in the order of this scope. */
    private void close(Scope inner, int positionalDefaults, int keywordDefaults) {
        if (keywordDefaults > 0) {
            inner.flags |= ScopeFlag.DEFKWARGS;
        }
        inner.positionalDefaults = positionalDefaults;
        int cells = 0;
        if (state.scope.kind != ScopeKind.MODULE) {
            for (Identifier identifier : state.scope.identifiers) {
                if ((identifier.kind == Kind.CELL || identifier.kind == Kind.FREE) && inner.isFree(identifier.name)) {
                    emitter.loadFast(identifier.slot);
                    cells++;
                }
            }
        }
        emitter.function(inner, cells, positionalDefaults > 0 || keywordDefaults > 0);
    }

    /** Counts and declares the parameters of the current scope. */
    void declareParameters(List<Parameter> parameters) {
        Scope scope = state.scope;
        boolean star = false;
        for (Parameter parameter : parameters) {
            if (scope.has(ScopeFlag.VARKEYWORDS) || star && parameter.kind() == ParameterKind.STAR) {
                state.fail(parameter.line(), "invalid syntax");
                continue;
            }
            Role role = Role.PARAMETER;
            switch (parameter.kind()) {
                case PLAIN -> {
                    if (star) {
                        scope.keywordOnlyParameters++;
                    } else {
                        scope.positionalParameters++;
                    }
                }
                case STAR -> {
                    star = true;
                    role = Role.STAR_PARAMETER;
                    scope.flags |= parameter.name().isEmpty() ? 0 : ScopeFlag.VARARGS;
                }
                case DOUBLE_STAR -> {
                    role = Role.DOUBLE_STAR_PARAMETER;
                    scope.flags |= ScopeFlag.VARKEYWORDS;
                }
            }
            if (!parameter.name().isEmpty()) {
                Identifier identifier = scope.findOrAdd(parameter.name(), Kind.UNDECIDED);
                if (identifier.kind != Kind.UNDECIDED) {
                    state.fail(parameter.line(), "argument name reused");
                    continue;
                }
                identifier.kind = Kind.LOCAL;
                identifier.role = role;
            }
        }
    }

    /** Makes the function of a comprehension and calls it with the first iterable. */
    void comprehension(Comprehension comprehension) {
        ScopeKind kind = switch (comprehension.kind()) {
            case LIST -> ScopeKind.LIST_COMPREHENSION;
            case DICT -> ScopeKind.DICT_COMPREHENSION;
            case SET -> ScopeKind.SET_COMPREHENSION;
            case GENERATOR -> ScopeKind.GENERATOR_EXPRESSION;
        };
        close(state.open(kind, "", new ScopeBody.Comprehension(comprehension)), 0, 0);
        state.expressions.compile(comprehension.first().iterable());
        if (kind == ScopeKind.GENERATOR_EXPRESSION) {
            emitter.op(Opcode.GET_ITER);
        }
        emitter.call(Opcode.CALL_FUNCTION, 1, 0);
    }

    /** The code of a comprehension's own scope. */
    void comprehensionBody(Comprehension comprehension) {
        Scope scope = state.scope;
        if (state.findingScopes()) {
            scope.findOrAdd(ITERABLE, Kind.LOCAL);
            scope.positionalParameters = 1;
        }
        emitter.line(comprehension.elementLine());
        switch (comprehension.kind()) {
            case LIST -> emitter.op(Opcode.BUILD_LIST, 0);
            case DICT -> emitter.op(Opcode.BUILD_MAP, 0);
            case SET -> emitter.op(Opcode.BUILD_SET, 0);
            case GENERATOR -> {}
        }
        if (scope.kind == ScopeKind.GENERATOR_EXPRESSION) {
            // The argument is an iterator already, and takes its place in the slots that GET_ITER_STACK would fill.
            emitter.op(Opcode.LOAD_NULL);
            state.load(ITERABLE);
            emitter.op(Opcode.LOAD_NULL);
            emitter.op(Opcode.LOAD_NULL);
        } else {
            state.load(ITERABLE);
            emitter.op(Opcode.GET_ITER_STACK);
        }
        round(comprehension, 0, 0);
        if (scope.kind == ScopeKind.GENERATOR_EXPRESSION) {
            emitter.none();
        }
        emitter.returnValue();
    }

    /** The loop of the {@code for} clause at {@code index}, which has {@code depth} other loops around it. */
    private void round(Comprehension comprehension, int index, int depth) {
        int top = state.newLabel();
        int end = state.newLabel();
        emitter.label(top);
        emitter.jump(Opcode.FOR_ITER, end);
        state.assignments.store(((ForClause) comprehension.clauses().get(index)).target());
        int at = index + 1;
        List<Clause> clauses = comprehension.clauses();
        while (at < clauses.size() && clauses.get(at) instanceof IfClause(Expression condition)) {
            state.expressions.jumpIf(condition, false, top);
            at++;
        }
        if (at < clauses.size()) {
            state.expressions.compile(((ForClause) clauses.get(at)).iterable());
            emitter.op(Opcode.GET_ITER_STACK);
            round(comprehension, at, depth + 1);
        } else {
            state.expressions.compile(comprehension.element());
            element(comprehension, depth);
        }
        emitter.jump(Opcode.JUMP, top);
        emitter.label(end);
        emitter.adjustStack(-Bytecode.ITERATOR_SLOTS);
    }

    private void element(Comprehension comprehension, int depth) {
        int collection = Bytecode.ITERATOR_SLOTS * (depth + 1) + 1;
        switch (comprehension.kind()) {
            case LIST -> emitter.op(Opcode.STORE_COMP, collection << 2);
            case DICT -> emitter.op(Opcode.STORE_COMP, collection + 1 << 2 | 1);
            case SET -> emitter.op(Opcode.STORE_COMP, collection << 2 | 2);
            case GENERATOR -> {
                emitter.yieldTo(Opcode.YIELD_VALUE);
                emitter.op(Opcode.POP_TOP);
            }
        }
    }
}
