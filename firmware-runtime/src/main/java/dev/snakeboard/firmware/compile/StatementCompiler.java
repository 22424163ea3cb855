package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.compile.Compilation.Loop;
import dev.snakeboard.firmware.compile.Identifier.Kind;
import dev.snakeboard.firmware.compile.Scope.ScopeKind;
import dev.snakeboard.firmware.parse.Constants;
import dev.snakeboard.firmware.parse.Expression;
import dev.snakeboard.firmware.parse.Expression.Conditional;
import dev.snakeboard.firmware.parse.Expression.Name;
import dev.snakeboard.firmware.parse.Statement;
import dev.snakeboard.firmware.parse.Statement.Annotation;
import dev.snakeboard.firmware.parse.Statement.Assert;
import dev.snakeboard.firmware.parse.Statement.Assign;
import dev.snakeboard.firmware.parse.Statement.Async;
import dev.snakeboard.firmware.parse.Statement.AugmentedAssign;
import dev.snakeboard.firmware.parse.Statement.Blank;
import dev.snakeboard.firmware.parse.Statement.Block;
import dev.snakeboard.firmware.parse.Statement.Branch;
import dev.snakeboard.firmware.parse.Statement.ChainedAssign;
import dev.snakeboard.firmware.parse.Statement.ClassDefinition;
import dev.snakeboard.firmware.parse.Statement.Declaration;
import dev.snakeboard.firmware.parse.Statement.DeclarationKind;
import dev.snakeboard.firmware.parse.Statement.Decorated;
import dev.snakeboard.firmware.parse.Statement.Decorator;
import dev.snakeboard.firmware.parse.Statement.Delete;
import dev.snakeboard.firmware.parse.Statement.ExitKind;
import dev.snakeboard.firmware.parse.Statement.ExpressionStatement;
import dev.snakeboard.firmware.parse.Statement.For;
import dev.snakeboard.firmware.parse.Statement.FunctionDefinition;
import dev.snakeboard.firmware.parse.Statement.If;
import dev.snakeboard.firmware.parse.Statement.Import;
import dev.snakeboard.firmware.parse.Statement.ImportFrom;
import dev.snakeboard.firmware.parse.Statement.ImportedName;
import dev.snakeboard.firmware.parse.Statement.LoopExit;
import dev.snakeboard.firmware.parse.Statement.Pass;
import dev.snakeboard.firmware.parse.Statement.Raise;
import dev.snakeboard.firmware.parse.Statement.Return;
import dev.snakeboard.firmware.parse.Statement.Try;
import dev.snakeboard.firmware.parse.Statement.While;
import dev.snakeboard.firmware.parse.Statement.With;
import java.util.List;
import java.util.Optional;

/** Emits statements, those without loops, handlers or coroutines directly. */
final class StatementCompiler implements Statement.Visitor {
    private static final List<String> NATIVE_DECORATORS = List.of("native", "viper", "asm_thumb", "asm_xtensa", "asm_rv32");

    private final Compilation state;
    private final Emitter emitter;
    private final LoopCompiler loops;
    private final HandlerCompiler handlers;
    private final AsyncCompiler coroutines;

    StatementCompiler(Compilation state) {
        this.state = state;
        emitter = state.emitter;
        loops = new LoopCompiler(state);
        handlers = new HandlerCompiler(state);
        coroutines = new AsyncCompiler(state);
    }

    void compile(Statement statement) {
        emitter.line(statement.line());
        statement.accept(this);
    }

    void compile(Optional<Statement> statement) {
        if (statement.isPresent()) {
            compile(statement.get());
        }
    }

    @Override
    public void visit(Block block) {
        for (Statement statement : block.statements()) {
            compile(statement);
            if (state.failed()) {
                state.locate(statement.line());
                return;
            }
        }
    }

    @Override
    public void visit(Blank blank) {}

    @Override
    public void visit(Pass pass) {}

    @Override
    public void visit(ExpressionStatement statement) {
        Expression expression = statement.expression();
        if (state.atRepl && state.scope.kind == ScopeKind.MODULE) {
            state.load("__repl_print__");
            state.expressions.compile(expression);
            emitter.call(Opcode.CALL_FUNCTION, 1, 0);
            emitter.op(Opcode.POP_TOP);
        } else if (!Constants.isIdle(expression)) {
            state.expressions.compile(expression);
            emitter.op(Opcode.POP_TOP);
        }
    }

    @Override
    public void visit(Assign assign) {
        state.assignments.assign(assign);
    }

    @Override
    public void visit(ChainedAssign assign) {
        state.expressions.compile(assign.value());
        int last = assign.targets().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i < last) {
                emitter.op(Opcode.DUP_TOP);
            }
            state.assignments.store(assign.targets().get(i));
        }
    }

    @Override
    public void visit(AugmentedAssign assign) {
        state.assignments.augmented(assign);
    }

    @Override
    public void visit(Annotation annotation) {
        if (state.scope.kind == ScopeKind.FUNCTION && annotation.target() instanceof Name(String name)) {
            state.scope.findOrAdd(name, Kind.LOCAL);
        }
    }

    @Override
    public void visit(Delete delete) {
        for (Expression target : delete.targets()) {
            state.assignments.delete(target);
        }
    }

    @Override
    public void visit(LoopExit exit) {
        if (state.loop.isEmpty()) {
            state.fail(exit.line(), "'break'/'continue' outside loop");
            return;
        }
        Loop loop = state.loop.get();
        boolean leaves = exit.kind() == ExitKind.BREAK;
        emitter.unwindJump(leaves ? loop.breakLabel() : loop.continueLabel(), state.handlers() - loop.handlers(), leaves && loop.popIterator());
    }

    @Override
    public void visit(Return statement) {
        if (state.options.dialect().compatibilityChecks() && state.scope.kind != ScopeKind.FUNCTION) {
            state.fail(statement.line(), "'return' outside function");
            return;
        }
        if (statement.value().isEmpty()) {
            emitter.none();
        } else if (state.options.dialect().returnConditional() && statement.value().get() instanceof Conditional conditional) {
            int whenFalse = state.newLabel();
            state.expressions.jumpIf(conditional.condition(), false, whenFalse);
            state.expressions.compile(conditional.whenTrue());
            emitter.returnValue();
            emitter.label(whenFalse);
            state.expressions.compile(conditional.whenFalse());
        } else {
            state.expressions.compile(statement.value().get());
        }
        emitter.returnValue();
    }

    @Override
    public void visit(Raise raise) {
        if (raise.exception().isEmpty()) {
            emitter.raise(Opcode.RAISE_LAST);
            return;
        }
        state.expressions.compile(raise.exception().get());
        if (raise.cause().isPresent()) {
            state.expressions.compile(raise.cause().get());
            emitter.raise(Opcode.RAISE_FROM);
        } else {
            emitter.raise(Opcode.RAISE_OBJ);
        }
    }

    @Override
    public void visit(Import statement) {
        for (ImportedName name : statement.names()) {
            List<String> path = name.path();
            emitter.smallInt(0);
            emitter.none();
            emitter.name(Opcode.IMPORT_NAME, joined(path));
            if (name.alias().isPresent()) {
                for (String attribute : path.subList(1, path.size())) {
                    emitter.name(Opcode.LOAD_ATTR, attribute);
                }
            }
            state.store(name.alias().orElse(path.get(0)));
        }
    }

    /** A dotted name, which is interned as soon as it is put together. */
    private String joined(List<String> path) {
        String name = String.join(".", path);
        if (path.size() > 1) {
            InternedNames.checkLength(name);
            state.options.interned().add(name);
        }
        return name;
    }

    @Override
    public void visit(ImportFrom statement) {
        if (statement.names().isEmpty()) {
            if (state.options.dialect().compatibilityChecks() && state.scope.kind != ScopeKind.MODULE) {
                state.fail(statement.line(), "import * not at module level");
                return;
            }
            emitter.smallInt(statement.level());
            emitter.name(Opcode.LOAD_CONST_STRING, "*");
            emitter.op(Opcode.BUILD_TUPLE, 1);
            emitter.name(Opcode.IMPORT_NAME, joined(statement.module()));
            emitter.op(Opcode.IMPORT_STAR);
            return;
        }
        emitter.smallInt(statement.level());
        for (ImportedName name : statement.names()) {
            emitter.name(Opcode.LOAD_CONST_STRING, name.path().get(0));
        }
        emitter.op(Opcode.BUILD_TUPLE, statement.names().size());
        emitter.name(Opcode.IMPORT_NAME, joined(statement.module()));
        for (ImportedName name : statement.names()) {
            emitter.name(Opcode.IMPORT_FROM, name.path().get(0));
            state.store(name.alias().orElse(name.path().get(0)));
        }
        emitter.op(Opcode.POP_TOP);
    }

    @Override
    public void visit(Declaration declaration) {
        if (!state.findingScopes()) {
            return;
        }
        boolean global = declaration.kind() == DeclarationKind.GLOBAL;
        if (!global && state.scope.kind == ScopeKind.MODULE) {
            state.fail(declaration.line(), "can't declare nonlocal in outer code");
            return;
        }
        for (String name : declaration.names()) {
            Identifier identifier = state.scope.findOrAdd(name, Kind.UNDECIDED);
            if (global) {
                state.assignments.declareGlobal(identifier, declaration.line());
            } else {
                state.assignments.declareNonlocal(identifier, declaration.line());
            }
        }
    }

    @Override
    public void visit(Assert statement) {
        if (state.options.optimisation() > 0) {
            return;
        }
        int end = state.newLabel();
        state.expressions.jumpIf(statement.condition(), true, end);
        emitter.name(Opcode.LOAD_GLOBAL, "AssertionError");
        if (statement.message().isPresent()) {
            state.expressions.compile(statement.message().get());
            emitter.call(Opcode.CALL_FUNCTION, 1, 0);
        }
        emitter.raise(Opcode.RAISE_OBJ);
        emitter.label(end);
    }

    @Override
    public void visit(If statement) {
        int end = state.newLabel();
        boolean decided = false;
        for (int i = 0; i < statement.branches().size() && !decided; i++) {
            Branch branch = statement.branches().get(i);
            if (Constants.isFalse(branch.condition())) {
                continue;
            }
            int next = state.newLabel();
            state.expressions.jumpIf(branch.condition(), false, next);
            compile(branch.body());
            decided = Constants.isTrue(branch.condition());
            if (!decided) {
                boolean alone = statement.branches().size() == 1 && statement.otherwise().isEmpty();
                if (!alone) {
                    emitter.jump(Opcode.JUMP, end);
                }
                emitter.label(next);
            }
        }
        if (!decided) {
            compile(statement.otherwise());
        }
        emitter.label(end);
    }

    @Override
    public void visit(While loop) {
        loops.whileLoop(loop);
    }

    @Override
    public void visit(For loop) {
        loops.forLoop(loop);
    }

    @Override
    public void visit(Try statement) {
        handlers.tryStatement(statement);
    }

    @Override
    public void visit(With statement) {
        handlers.with(statement.items(), statement.body());
    }

    @Override
    public void visit(FunctionDefinition definition) {
        state.functions.function(definition);
        state.store(definition.name());
    }

    @Override
    public void visit(ClassDefinition definition) {
        state.functions.classDefinition(definition);
        state.store(definition.name());
    }

    @Override
    public void visit(Decorated decorated) {
        int calls = 0;
        for (Decorator decorator : decorated.decorators()) {
            List<String> path = decorator.path();
            if (path.get(0).equals("micropython")) {
                builtInDecorator(path);
                continue;
            }
            state.load(path.get(0));
            for (String attribute : path.subList(1, path.size())) {
                emitter.name(Opcode.LOAD_ATTR, attribute);
            }
            if (decorator.call().isPresent()) {
                state.calls.trailer(decorator.call().get());
            }
            calls++;
        }
        String name;
        if (decorated.definition() instanceof ClassDefinition definition) {
            state.functions.classDefinition(definition);
            name = definition.name();
        } else if (decorated.definition() instanceof FunctionDefinition definition) {
            state.functions.function(definition);
            name = definition.name();
        } else {
            name = coroutines.function((FunctionDefinition) ((Async) decorated.definition()).statement());
        }
        for (int i = 0; i < calls; i++) {
            emitter.call(Opcode.CALL_FUNCTION, 1, 0);
        }
        state.store(name);
    }

    /** Of the decorators of {@code micropython}, only the one that asks for bytecode exists where there is no native emitter. */
    private void builtInDecorator(List<String> path) {
        if (path.size() == 2 && !path.get(1).equals("bytecode")) {
            boolean known = state.options.dialect().nativeDecorators() && NATIVE_DECORATORS.contains(path.get(1));
            state.fail(0, known ? "invalid arch" : "invalid micropython decorator");
        } else if (path.size() != 2) {
            state.fail(0, "invalid micropython decorator");
        }
    }

    @Override
    public void visit(Async statement) {
        if (statement.statement() instanceof FunctionDefinition definition) {
            state.store(coroutines.function(definition));
            return;
        }
        if (!state.scope.has(ScopeFlag.GENERATOR)) {
            state.fail(statement.statement().line(), "async for/with outside async function");
        } else if (statement.statement() instanceof For loop) {
            coroutines.forLoop(loop);
        } else {
            With with = (With) statement.statement();
            coroutines.with(with.items(), with.body());
        }
    }
}
