package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.compile.Emitter.Pass;
import dev.snakeboard.firmware.compile.Identifier.Kind;
import dev.snakeboard.firmware.compile.Scope.ScopeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the parts of the compiler share while a module is compiled: the scope and pass they are in, labels, enclosing loop, and the first error. */
final class Compilation {
    /**
     * Where {@code break} and {@code continue} go.
     *
     * @param popIterator whether {@code break} takes the iterator of a {@code for} off the stack
     * @param handlers how many exception handlers are open around the loop
     */
    record Loop(int breakLabel, int continueLabel, boolean popIterator, int handlers) {}

    final CompilerOptions options;
    final CompilerMemory memory;
    final boolean atRepl;
    final Emitter emitter;
    final ExpressionCompiler expressions;
    final AssignmentCompiler assignments;
    final CallCompiler calls;
    final FunctionCompiler functions;
    final StatementCompiler statements;

    /** Every scope of the module, in the order in which they were found. */
    final List<Scope> scopes = new ArrayList<>();
    Scope scope;
    Optional<Loop> loop = Optional.empty();

    private Pass pass = Pass.SCOPE;
    private int nextLabel;
    private int mostLabels;
    private int nextInner;
    private int handlers;

    private String error = "";
    private int errorLine;

    Compilation(CompilerOptions options, SourceMode mode, ModuleTables tables, ScopeBody body, CompilerMemory memory) {
        this.options = options;
        this.memory = memory;
        atRepl = mode == SourceMode.SINGLE;
        scope = new Scope(0, ScopeKind.MODULE, "", body, Optional.empty(), memory);
        scopes.add(scope);
        emitter = new Emitter(tables, options.optimisation(), scope);
        expressions = new ExpressionCompiler(this);
        assignments = new AssignmentCompiler(this);
        calls = new CallCompiler(this);
        functions = new FunctionCompiler(this);
        statements = new StatementCompiler(this);
    }

    void startPass(Pass next, Scope of) {
        pass = next;
        scope = of;
        nextLabel = 0;
        nextInner = 0;
        emitter.startPass(next, of);
        if (next == Pass.SCOPE) {
            of.stackSize = 0;
            of.handlerDepth = 0;
        }
    }

    boolean findingScopes() {
        return pass == Pass.SCOPE;
    }

    int newLabel() {
        nextLabel++;
        mostLabels = StrictMath.max(mostLabels, nextLabel);
        return nextLabel - 1;
    }

    /** The most labels that a scope has. */
    int mostLabels() {
        return mostLabels;
    }

    /** The scope that opens at this place of the source; the first pass makes it, the others find it again. */
    Scope open(ScopeKind kind, String name, ScopeBody body) {
        if (findingScopes()) {
            Scope inner = new Scope(scopes.size(), kind, name, body, Optional.of(scope), memory);
            scope.inner.add(inner);
            scopes.add(inner);
            return inner;
        }
        return scope.inner.get(nextInner++);
    }

    /** Notes an error; the first one counts. Compilation goes on to the end of the statement list, which may know the line. */
    void fail(int line, String text) {
        if (!failed()) {
            error = text;
            errorLine = line;
        }
    }

    boolean failed() {
        return !error.isEmpty();
    }

    /** Offers a line for an error that has none yet. */
    void locate(int line) {
        if (failed() && errorLine == 0) {
            errorLine = line;
        }
    }

    void throwIfFailed() {
        if (failed()) {
            locate(scope.body.line());
            throw new CompileException("SyntaxError", error, errorLine, scope.name);
        }
    }

    void load(String name) {
        if (findingScopes()) {
            scope.findOrAdd(name, Kind.GLOBAL_IMPLICIT);
            return;
        }
        Identifier identifier = scope.find(name).orElseThrow();
        switch (identifier.kind) {
            case GLOBAL_EXPLICIT -> emitter.name(Opcode.LOAD_GLOBAL, name);
            case LOCAL -> emitter.loadFast(identifier.slot);
            case CELL, FREE -> emitter.op(Opcode.LOAD_DEREF, identifier.slot);
            default -> emitter.name(Opcode.LOAD_NAME, name);
        }
    }

    void store(String name) {
        if (findingScopes()) {
            scope.modify(name);
            return;
        }
        Identifier identifier = scope.find(name).orElseThrow();
        switch (identifier.kind) {
            case GLOBAL_EXPLICIT -> emitter.name(Opcode.STORE_GLOBAL, name);
            case LOCAL -> emitter.storeFast(identifier.slot);
            case CELL, FREE -> emitter.op(Opcode.STORE_DEREF, identifier.slot);
            default -> emitter.name(Opcode.STORE_NAME, name);
        }
    }

    void delete(String name) {
        if (findingScopes()) {
            scope.modify(name);
            return;
        }
        Identifier identifier = scope.find(name).orElseThrow();
        switch (identifier.kind) {
            case GLOBAL_EXPLICIT -> emitter.name(Opcode.DELETE_GLOBAL, name);
            case LOCAL -> emitter.op(Opcode.DELETE_FAST, identifier.slot);
            case CELL, FREE -> emitter.op(Opcode.DELETE_DEREF, identifier.slot);
            default -> emitter.name(Opcode.DELETE_NAME, name);
        }
    }

    /** Opens an exception handler at {@code label}. */
    void enterHandler(Opcode setup, int label) {
        emitter.jump(setup, label);
        handlers++;
        scope.handlerDepth = Math.max(scope.handlerDepth, handlers);
    }

    void leaveHandler() {
        handlers--;
        emitter.op(Opcode.END_FINALLY);
    }

    /** Opens a loop; what it returns is to be put back by {@link #leaveLoop}. */
    Optional<Loop> enterLoop(boolean popIterator) {
        Optional<Loop> outer = loop;
        int breakLabel = newLabel();
        loop = Optional.of(new Loop(breakLabel, newLabel(), popIterator, handlers));
        return outer;
    }

    void leaveLoop(Optional<Loop> outer) {
        loop = outer;
    }

    int handlers() {
        return handlers;
    }
}
