package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.compile.Identifier.Kind;
import dev.snakeboard.firmware.compile.Identifier.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A block of code with names of its own, and what the compiler finds out about it pass by pass ({@code py/scope.c}). */
final class Scope {
    /** What makes a scope. The order matters: from {@link #LAMBDA} on names are local to it, and four kinds are comprehensions. */
    enum ScopeKind {
        MODULE("<module>"),
        CLASS(""),
        LAMBDA("<lambda>"),
        LIST_COMPREHENSION("<listcomp>"),
        DICT_COMPREHENSION("<dictcomp>"),
        SET_COMPREHENSION("<setcomp>"),
        GENERATOR_EXPRESSION("<genexpr>"),
        FUNCTION("");

        private final String blockName;

        ScopeKind(String blockName) {
            this.blockName = blockName;
        }

        boolean hasLocals() {
            return compareTo(LAMBDA) >= 0;
        }

        boolean isComprehension() {
            return compareTo(LIST_COMPREHENSION) >= 0 && compareTo(GENERATOR_EXPRESSION) <= 0;
        }

        boolean canYield() {
            return this == FUNCTION || this == LAMBDA;
        }
    }

    /** Scopes are counted in the order in which they are found. */
    final int number;

    final ScopeKind kind;
    /** The name that tracebacks show. */
    final String name;
    final ScopeBody body;
    final Optional<Scope> parent;
    /** In the order in which they were opened. */
    final List<Scope> inner = new ArrayList<>(0);

    final List<Identifier> identifiers = new ArrayList<>();
    private final Map<String, Identifier> byName = new HashMap<>();
    int flags;
    int positionalParameters;
    int keywordOnlyParameters;
    int positionalDefaults;
    int localCount;
    int stackSize;
    int handlerDepth;

    private final CompilerMemory memory;
    private byte[] code = new byte[0];
    private int codeRoom;
    /** The scopes whose functions the code makes, in the order in which it makes them. */
    private List<Scope> made = List.of();

    Scope(int number, ScopeKind kind, String name, ScopeBody body, Optional<Scope> parent, CompilerMemory memory) {
        this.number = number;
        this.memory = memory;
        memory.scope();
        this.kind = kind;
        this.name = name.isEmpty() ? kind.blockName : name;
        this.body = body;
        this.parent = parent;
    }

    void finish(byte[] bytes, int room, List<Scope> children) {
        code = bytes;
        codeRoom = room;
        made = children;
    }

    /** Says that the code is finished. */
    void tell(CompilerMemory of) {
        of.finish(number, code, made.stream().map(scope -> scope.number).toList(), flags & ScopeFlag.ALL);
    }

    /** The code of this scope and those in it, once all of them are finished. */
    RawCode rawCode() {
        RawCode[] children = new RawCode[made.size()];
        for (int i = 0; i < children.length; i++) {
            children[i] = made.get(i).rawCode();
        }
        return new RawCode(code, Arrays.asList(children), flags & ScopeFlag.ALL, codeRoom);
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    Optional<Identifier> find(String wanted) {
        return Optional.ofNullable(byName.get(wanted));
    }

    boolean isFree(String wanted) {
        Identifier identifier = byName.get(wanted);
        return identifier != null && identifier.kind == Kind.FREE;
    }

    /** The identifier of a name; one that is new here begins as {@code kind}. */
    Identifier findOrAdd(String wanted, Kind initial) {
        Optional<Identifier> known = find(wanted);
        if (known.isPresent()) {
            return known.get();
        }
        Identifier added = new Identifier(wanted, initial);
        identifiers.add(added);
        memory.identifiers(number, identifiers.size());
        byName.put(wanted, added);
        return added;
    }

    /** Notes that a name is assigned or deleted here. */
    Identifier modify(String wanted) {
        Identifier identifier = findOrAdd(wanted, Kind.GLOBAL_IMPLICIT);
        if (identifier.kind == Kind.GLOBAL_IMPLICIT) {
            identifier.kind = kind.hasLocals() ? Kind.LOCAL : Kind.GLOBAL_IMPLICIT_ASSIGNED;
        }
        return identifier;
    }

    Scope module() {
        Scope scope = this;
        while (scope.parent.isPresent()) {
            scope = scope.parent.get();
        }
        return scope;
    }

    /** Makes a name free here if an enclosing function has it as a variable. */
    void closeOver(Identifier identifier) {
        for (Scope scope = this; scope.hasOuterFunction(); ) {
            scope = scope.parent.get();
            Optional<Identifier> outer = scope.find(identifier.name);
            if (outer.isPresent()) {
                Kind found = outer.get().kind;
                if (found == Kind.LOCAL || found == Kind.CELL || found == Kind.FREE) {
                    identifier.kind = Kind.FREE;
                    passThroughParents(identifier.name);
                }
                return;
            }
        }
    }

    private boolean hasOuterFunction() {
        return parent.isPresent() && parent.get().parent.isPresent();
    }

    /** Makes the name free in every scope between here and its owner, and a cell there. */
    private void passThroughParents(String wanted) {
        for (Scope scope = parent.get(); ; scope = scope.parent.get()) {
            Identifier identifier = scope.findOrAdd(wanted, Kind.UNDECIDED);
            if (identifier.kind != Kind.UNDECIDED) {
                if (identifier.kind == Kind.LOCAL) {
                    identifier.kind = Kind.CELL;
                }
                return;
            }
            identifier.kind = Kind.FREE;
        }
    }

    /**
     * Gives variables their slots: free variables first, in the order of the enclosing scope, because a closure passes them as its first arguments;
     * then parameters, locals, and cells that are no parameters.
     */
    void assignSlots() {
        moveStarParameterLast();
        localCount = 0;
        for (Identifier identifier : identifiers) {
            if (kind == ScopeKind.CLASS && identifier.name.equals("__class__")) {
                // Takes no slot unless a method needs it, which makes it a cell.
                continue;
            }
            if (kind.hasLocals() && identifier.kind == Kind.GLOBAL_IMPLICIT) {
                identifier.kind = Kind.GLOBAL_EXPLICIT;
            }
            if (identifier.kind == Kind.LOCAL || identifier.isParameter()) {
                identifier.slot = localCount++;
            }
        }
        for (Identifier identifier : identifiers) {
            if (identifier.kind == Kind.CELL && !identifier.isParameter()) {
                identifier.slot = localCount++;
            }
        }
        if (parent.isPresent()) {
            assignFreeSlots(parent.get());
        }
    }

    private void assignFreeSlots(Scope outer) {
        int free = 0;
        for (Identifier candidate : outer.identifiers) {
            if (candidate.kind == Kind.CELL || candidate.kind == Kind.FREE) {
                Optional<Identifier> own = find(candidate.name);
                if (own.isPresent() && own.get().kind == Kind.FREE) {
                    own.get().slot = free++;
                }
            }
        }
        for (Identifier identifier : identifiers) {
            if (identifier.kind != Kind.FREE || identifier.isParameter()) {
                identifier.slot += free;
            }
        }
        positionalParameters += free;
        localCount += free;
    }

    /** {@code *args} comes after all other parameters but {@code **kwargs}, where the callee puts it. */
    private void moveStarParameterLast() {
        if (!has(ScopeFlag.VARARGS)) {
            return;
        }
        int last = -1;
        for (int i = identifiers.size() - 1; i >= 0; i--) {
            Role role = identifiers.get(i).role;
            if (role == Role.STAR_PARAMETER) {
                if (last >= 0) {
                    Identifier star = identifiers.get(i);
                    identifiers.set(i, identifiers.get(last));
                    identifiers.set(last, star);
                }
                return;
            }
            if (last < 0 && role == Role.PARAMETER) {
                last = i;
            }
        }
    }
}
