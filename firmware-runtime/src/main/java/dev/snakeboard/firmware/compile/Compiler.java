package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.compile.Emitter.Pass;
import dev.snakeboard.firmware.compile.Identifier.Kind;
import dev.snakeboard.firmware.parse.Expression;
import dev.snakeboard.firmware.parse.Parser;
import dev.snakeboard.firmware.parse.Statement;

/**
 * Compiles Python source to the bytecode that the firmware's own compiler makes of it ({@code py/compile.c}), down to the order of the name and
 * object tables.
 */
public final class Compiler {
    private final Compilation state;

    private Compiler(Compilation state) {
        this.state = state;
    }

    /** As {@link #compile(byte[], String, SourceMode, CompilerOptions)}, for source that is text already. */
    public static CompiledModule compile(String source, String fileName, SourceMode mode, CompilerOptions options) {
        return compile(Utf8.encode(source), fileName, mode, options);
    }

    /**
     * Compiles a module, statement or expression.
     *
     * @param source UTF-8, lines ended by LF, CR LF or CR
     * @param fileName the name that tracebacks show
     * @throws CompileException the Python exception that the firmware raises, with its text and line
     */
    public static CompiledModule compile(byte[] source, String fileName, SourceMode mode, CompilerOptions options) {
        return compile(source, fileName, mode, options, CompilerMemory.NONE);
    }

    /** As {@link #compile(byte[], String, SourceMode, CompilerOptions)}, in memory that may not be enough. */
    public static CompiledModule compile(byte[] source, String fileName, SourceMode mode, CompilerOptions options, CompilerMemory memory) {
        try {
            ScopeBody body = parse(new Parser(source, fileName, mode, options, memory), mode);
            memory.parsed();
            ModuleTables tables = new ModuleTables(fileName, memory);
            Compilation state = new Compilation(options, mode, tables, body, memory);
            new Compiler(state).run();
            return new CompiledModule(tables.names(), tables.constants(), state.scopes.get(0).rawCode());
        } catch (StackOverflowError tooDeep) {
            // Only a caller that has used up its own stack gets here: what the parser lets through fits into a fresh one.
            throw new CompileException("RuntimeError", "maximum recursion depth exceeded", 0);
        }
    }

    private static ScopeBody parse(Parser parser, SourceMode mode) {
        return switch (mode) {
            case FILE -> new ScopeBody.Module(parser.module());
            case SINGLE -> new ScopeBody.Module(parser.single());
            case EVAL -> new ScopeBody.Eval(1, parser.expression());
        };
    }

    private void run() {
        // The list grows while it is gone through: a scope's first pass finds the scopes in it.
        for (int i = 0; i < state.scopes.size(); i++) {
            Scope scope = state.scopes.get(i);
            compile(scope, Pass.SCOPE);
            for (int j = 0; j < scope.identifiers.size(); j++) {
                Identifier identifier = scope.identifiers.get(j);
                if (identifier.kind == Kind.GLOBAL_IMPLICIT) {
                    scope.closeOver(identifier);
                }
            }
            state.throwIfFailed();
        }
        for (Scope scope : state.scopes) {
            scope.assignSlots();
        }
        state.memory.labels(state.mostLabels());
        for (Scope scope : state.scopes) {
            compile(scope, Pass.STACK_SIZE);
            state.memory.children(scope.number, state.emitter.children());
            compile(scope, Pass.CODE_SIZE);
            state.memory.code(scope.number, state.emitter.room());
            while (!compile(scope, Pass.EMIT)) {}
            state.throwIfFailed();
            state.emitter.finish();
            scope.tell(state.memory);
        }
    }

    /** Makes a pass over a scope; returns whether another one is not needed. */
    private boolean compile(Scope scope, Pass pass) {
        state.startPass(pass, scope);
        if (scope.body instanceof ScopeBody.Eval(int line, Expression expression)) {
            state.expressions.compile(expression);
            state.emitter.returnValue();
        } else if (scope.body instanceof ScopeBody.Module(Statement statements)) {
            state.statements.compile(statements);
            returnNone();
        } else if (scope.body instanceof ScopeBody.Function function) {
            declareParameters(scope);
            state.statements.compile(function.definition().body());
            returnNone();
        } else if (scope.body instanceof ScopeBody.Lambda(Expression.Lambda lambda)) {
            lambda(scope, lambda);
        } else if (scope.body instanceof ScopeBody.Comprehension(Expression.Comprehension comprehension)) {
            state.functions.comprehensionBody(comprehension);
        } else if (scope.body instanceof ScopeBody.ClassBody(Statement.ClassDefinition definition)) {
            classBody(scope, definition);
        }
        state.memory.work(CompilerMemory.Work.OPERATION, state.emitter.operations());
        return state.emitter.endPass();
    }

    /** Parameters come before all other identifiers, so that they get the first slots. */
    private void declareParameters(Scope scope) {
        if (state.findingScopes()) {
            state.functions.declareParameters(ScopeBody.parameters(scope.body));
        }
    }

    private void returnNone() {
        state.emitter.none();
        state.emitter.returnValue();
    }

    private void lambda(Scope scope, Expression.Lambda lambda) {
        state.emitter.line(lambda.line());
        declareParameters(scope);
        state.expressions.compile(lambda.body());
        if (scope.has(ScopeFlag.GENERATOR)) {
            state.emitter.op(Opcode.POP_TOP);
            state.emitter.none();
        }
        state.emitter.returnValue();
    }

    private void classBody(Scope scope, Statement.ClassDefinition definition) {
        if (state.findingScopes()) {
            scope.findOrAdd("__class__", Kind.LOCAL);
        }
        state.load("__name__");
        state.store("__module__");
        state.emitter.name(Opcode.LOAD_CONST_STRING, definition.name());
        state.store("__qualname__");
        state.statements.compile(definition.body());
        Identifier owner = scope.find("__class__").orElseThrow();
        if (owner.kind == Kind.LOCAL) {
            state.emitter.none();
        } else {
            // The cell, which the class statement fills with the class for super() to find.
            state.emitter.loadFast(owner.slot);
        }
        state.emitter.returnValue();
    }
}
