package dev.snakeboard.firmware.compile;

import dev.snakeboard.firmware.compile.Identifier.Kind;
import dev.snakeboard.firmware.parse.Expression;
import dev.snakeboard.firmware.parse.Expression.Attribute;
import dev.snakeboard.firmware.parse.Expression.ListDisplay;
import dev.snakeboard.firmware.parse.Expression.Name;
import dev.snakeboard.firmware.parse.Expression.Primary;
import dev.snakeboard.firmware.parse.Expression.Star;
import dev.snakeboard.firmware.parse.Expression.Subscript;
import dev.snakeboard.firmware.parse.Expression.Trailer;
import dev.snakeboard.firmware.parse.Expression.Tuple;
import dev.snakeboard.firmware.parse.Statement.Assign;
import dev.snakeboard.firmware.parse.Statement.AugmentedAssign;
import java.util.List;
import java.util.Optional;

/** Emits stores and deletions, and the declarations that say where a name is stored. */
final class AssignmentCompiler {
    private static final String CANNOT_ASSIGN = "can't assign to expression";

    private final Compilation state;
    private final Emitter emitter;

    AssignmentCompiler(Compilation state) {
        this.state = state;
        emitter = state.emitter;
    }

    void assign(Assign assign) {
        if (assign.target() instanceof Tuple targets && assign.value() instanceof Tuple values && swaps(targets, values)) {
            for (Expression value : values.items()) {
                state.expressions.compile(value);
            }
            if (values.items().size() == 3) {
                emitter.op(Opcode.ROT_THREE);
            }
            emitter.op(Opcode.ROT_TWO);
            for (Expression target : targets.items()) {
                store(target);
            }
            return;
        }
        state.expressions.compile(assign.value());
        store(assign.target());
    }

    /** Whether {@code a, b = c, d} can go over the stack without making a tuple. */
    private boolean swaps(Tuple targets, Tuple values) {
        int count = targets.items().size();
        if (targets.parenthesised() || values.parenthesised()) {
            return false;
        }
        if (count != values.items().size() || count < 2 || count > state.options.dialect().tupleAssignment()) {
            return false;
        }
        for (Expression target : targets.items()) {
            if (target instanceof Star) {
                return false;
            }
        }
        return true;
    }

    void augmented(AugmentedAssign assign) {
        Expression target = assign.target();
        if (target instanceof Name(String name)) {
            state.load(name);
            operate(assign);
            state.store(name);
        } else if (target instanceof Primary primary) {
            augmentedPrimary(assign, primary);
        } else {
            state.fail(target.line(), CANNOT_ASSIGN);
            operate(assign);
        }
    }

    private void operate(AugmentedAssign assign) {
        state.expressions.compile(assign.value());
        emitter.binary(assign.op());
    }

    private void augmentedPrimary(AugmentedAssign assign, Primary target) {
        Trailer last = leadingTrailers(target);
        if (last instanceof Subscript subscript) {
            state.expressions.compile(subscript.index());
            emitter.op(Opcode.DUP_TOP_TWO);
            emitter.op(Opcode.LOAD_SUBSCR);
            operate(assign);
            emitter.op(Opcode.ROT_THREE);
            emitter.op(Opcode.STORE_SUBSCR);
        } else if (last instanceof Attribute attribute) {
            emitter.op(Opcode.DUP_TOP);
            emitter.name(Opcode.LOAD_ATTR, attribute.name());
            operate(assign);
            emitter.op(Opcode.ROT_TWO);
            emitter.name(Opcode.STORE_ATTR, attribute.name());
        } else {
            state.fail(target.line(), CANNOT_ASSIGN);
            operate(assign);
        }
    }

    /** Compiles all of a target but its last trailer, which it returns. */
    private Trailer leadingTrailers(Primary target) {
        state.expressions.compile(target.subject());
        List<Trailer> trailers = target.trailers();
        for (Trailer trailer : trailers.subList(0, trailers.size() - 1)) {
            state.calls.trailer(trailer);
        }
        return trailers.getLast();
    }

    /** Stores what is on the stack. */
    void store(Expression target) {
        if (target instanceof Name(String name)) {
            state.store(name);
        } else if (target instanceof Primary primary) {
            Trailer last = leadingTrailers(primary);
            if (last instanceof Subscript subscript) {
                state.expressions.compile(subscript.index());
                emitter.op(Opcode.STORE_SUBSCR);
            } else if (last instanceof Attribute attribute) {
                emitter.name(Opcode.STORE_ATTR, attribute.name());
            } else {
                state.fail(target.line(), CANNOT_ASSIGN);
            }
        } else if (target instanceof Tuple tuple && !tuple.items().isEmpty()) {
            unpack(tuple.items());
        } else if (target instanceof ListDisplay list) {
            unpack(list.items());
        } else {
            state.fail(target.line(), CANNOT_ASSIGN);
        }
    }

    private void unpack(List<Expression> targets) {
        int star = -1;
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) instanceof Star) {
                if (star >= 0) {
                    state.fail(targets.get(i).line(), "multiple *x in assignment");
                    return;
                }
                emitter.op(Opcode.UNPACK_EX, i | targets.size() - i - 1 << 8);
                star = i;
            }
        }
        if (star < 0) {
            emitter.op(Opcode.UNPACK_SEQUENCE, targets.size());
        }
        for (Expression target : targets) {
            store(target instanceof Star inner ? inner.value() : target);
        }
    }

    void delete(Expression target) {
        if (target instanceof Name(String name)) {
            state.delete(name);
        } else if (target instanceof Primary primary) {
            Trailer last = leadingTrailers(primary);
            if (last instanceof Subscript subscript) {
                state.expressions.compile(subscript.index());
                emitter.deleteSubscript();
            } else if (last instanceof Attribute attribute) {
                emitter.deleteAttribute(attribute.name());
            } else {
                state.fail(target.line(), "can't delete expression");
            }
        } else if (target instanceof Tuple tuple && tuple.parenthesised() && !tuple.items().isEmpty()) {
            for (Expression item : tuple.items()) {
                delete(item);
            }
        } else {
            state.fail(target.line(), "can't delete expression");
        }
    }

    /** {@code target := value}, whose value stays on the stack. */
    void named(Expression target, Expression value) {
        if (!(target instanceof Name(String name))) {
            state.fail(target.line(), CANNOT_ASSIGN);
            state.expressions.compile(value);
            return;
        }
        state.expressions.compile(value);
        emitter.op(Opcode.DUP_TOP);
        if (state.findingScopes() && state.scope.kind.isComprehension()) {
            bindOutside(name);
        }
        state.store(name);
    }

    /** In a comprehension {@code :=} binds a name of the scope around it (PEP 572). */
    private void bindOutside(String name) {
        Scope scope = state.scope;
        Scope outer = scope.parent.orElseThrow();
        if (outer.modify(name).kind == Kind.GLOBAL_EXPLICIT) {
            scope.findOrAdd(name, Kind.GLOBAL_EXPLICIT);
            return;
        }
        Identifier identifier = scope.findOrAdd(name, Kind.UNDECIDED);
        if (outer.parent.isEmpty()) {
            declareGlobal(identifier, 0);
        } else {
            if (identifier.kind == Kind.GLOBAL_IMPLICIT) {
                identifier.kind = Kind.UNDECIDED;
            }
            declareNonlocal(identifier, 0);
        }
    }

    void declareGlobal(Identifier identifier, int line) {
        if (identifier.kind != Kind.UNDECIDED && identifier.kind != Kind.GLOBAL_EXPLICIT) {
            state.fail(line, "identifier redefined as global");
            return;
        }
        identifier.kind = Kind.GLOBAL_EXPLICIT;
        Optional<Identifier> outer = state.scope.module().find(identifier.name);
        if (outer.isPresent()) {
            outer.get().kind = Kind.GLOBAL_EXPLICIT;
        }
    }

    void declareNonlocal(Identifier identifier, int line) {
        if (identifier.kind == Kind.UNDECIDED) {
            identifier.kind = Kind.GLOBAL_IMPLICIT;
            state.scope.closeOver(identifier);
            if (identifier.kind == Kind.GLOBAL_IMPLICIT) {
                state.fail(line, "no binding for nonlocal found");
            }
        } else if (identifier.kind != Kind.FREE) {
            state.fail(line, "identifier redefined as nonlocal");
        }
    }
}
