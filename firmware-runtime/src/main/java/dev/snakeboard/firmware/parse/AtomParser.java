package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.parse.Expression.Braces;
import dev.snakeboard.firmware.parse.Expression.Clause;
import dev.snakeboard.firmware.parse.Expression.Comprehension;
import dev.snakeboard.firmware.parse.Expression.ComprehensionKind;
import dev.snakeboard.firmware.parse.Expression.ForClause;
import dev.snakeboard.firmware.parse.Expression.IfClause;
import dev.snakeboard.firmware.parse.Expression.KeyValue;
import dev.snakeboard.firmware.parse.Expression.ListDisplay;
import dev.snakeboard.firmware.parse.Expression.Tuple;
import dev.snakeboard.firmware.parse.Expression.Word;
import java.util.ArrayList;
import java.util.List;

/** Parses atoms: names, literals, and whatever stands in brackets, comprehensions included. */
final class AtomParser {
    private final TokenStream tokens;
    private final ConstantFolder folder;
    private final LiteralParser literals;
    private final ExpressionParser expressions;
    private final ParserStacks stacks;

    AtomParser(TokenStream tokens, ConstantFolder folder, LiteralParser literals, ExpressionParser expressions, ParserStacks stacks) {
        this.stacks = stacks;
        this.tokens = tokens;
        this.folder = folder;
        this.literals = literals;
        this.expressions = expressions;
    }

    Expression atom() {
        return switch (tokens.kind()) {
            case NAME -> literals.name();
            case INTEGER -> literals.integer();
            case FLOAT_OR_IMAGINARY -> literals.floatOrImaginary();
            case STRING -> literals.string();
            case BYTES -> literals.bytes();
            case ELLIPSIS -> word(Constant.Singleton.ELLIPSIS);
            case NONE -> word(Constant.Singleton.NONE);
            case TRUE -> word(Constant.Singleton.TRUE);
            case FALSE -> word(Constant.Singleton.FALSE);
            case PAREN_OPEN -> parentheses();
            case BRACKET_OPEN -> brackets();
            case BRACE_OPEN -> braces();
            default -> throw tokens.error();
        };
    }

    private Expression word(Constant.Singleton value) {
        stacks.push();
        tokens.advance();
        return new Word(value);
    }

    private Expression parentheses() {
        int line = tokens.line();
        stacks.bracket();
        tokens.expect(TokenKind.PAREN_OPEN);
        int before = stacks.enter(3);
        Expression result;
        boolean isNode = tokens.at(TokenKind.PAREN_CLOSE);
        if (isNode) {
            stacks.noExpression(1);
            result = new Tuple(line, List.of(), true);
        } else if (tokens.at(TokenKind.YIELD)) {
            result = expressions.yieldExpression();
        } else {
            int firstLine = tokens.line();
            Expression first = expressions.starOrNamed();
            if (tokens.at(TokenKind.FOR)) {
                isNode = true;
                result = enclosedComprehension(line, firstLine, ComprehensionKind.GENERATOR, first);
            } else if (tokens.at(TokenKind.COMMA)) {
                result = tuple(line, firstLine, first);
                isNode = result instanceof Tuple;
            } else {
                result = first;
                stacks.push();
                stacks.only(2);
            }
        }
        stacks.leave(before);
        tokens.expect(TokenKind.PAREN_CLOSE);
        if (isNode) {
            stacks.node(1);
        }
        return result;
    }

    private Expression enclosedComprehension(int line, int elementLine, ComprehensionKind kind, Expression element) {
        int before = stacks.enter(1);
        Expression result = comprehension(line, elementLine, kind, element);
        stacks.leave(before);
        stacks.node(2);
        return result;
    }

    private Expression tuple(int line, int firstLine, Expression first) {
        List<Expression> items = new ArrayList<>();
        items.add(first);
        tokens.expect(TokenKind.COMMA);
        int secondLine = tokens.line();
        boolean trailingComma = items(items);
        // In the firmware's tree the tail of a tuple is a node of its own, and a constant tuple gets the line of that node.
        boolean hasTail = items.size() > 2 || items.size() == 2 && trailingComma;
        boolean single = items.size() == 1;
        if (single) {
            stacks.push();
            stacks.node(1);
            stacks.drop(1);
        }
        Expression tuple = folder.tuple(line, hasTail ? secondLine : firstLine, items, true);
        if (tuple instanceof Tuple) {
            nodeOfItems(items.size(), hasTail);
        } else {
            stacks.drop(items.size());
            stacks.push();
        }
        return tuple;
    }

    /** The node of a list in brackets. If its tail is a list of its own, that takes the first item, too, and the result is there twice for a while. */
    private void nodeOfItems(int count, boolean hasTail) {
        stacks.node(count);
        if (hasTail) {
            stacks.push();
            stacks.drop(1);
        }
    }

    /** Adds the items after a comma; returns whether the last one is followed by a comma. */
    private boolean items(List<Expression> items) {
        int before = stacks.enter(2);
        boolean trailingComma = true;
        while (trailingComma && (tokens.at(TokenKind.STAR) || tokens.kind().startsExpression())) {
            items.add(expressions.starOrNamed());
            trailingComma = tokens.accept(TokenKind.COMMA);
        }
        stacks.leave(before);
        return trailingComma;
    }

    private Expression brackets() {
        int line = tokens.line();
        stacks.bracket();
        tokens.expect(TokenKind.BRACKET_OPEN);
        List<Expression> items = new ArrayList<>();
        int before = stacks.enter(3);
        if (tokens.at(TokenKind.BRACKET_CLOSE)) {
            stacks.noExpression(1);
        } else {
            int firstLine = tokens.line();
            Expression first = expressions.starOrNamed();
            if (tokens.at(TokenKind.FOR)) {
                Expression result = enclosedComprehension(line, firstLine, ComprehensionKind.LIST, first);
                stacks.leave(before);
                tokens.expect(TokenKind.BRACKET_CLOSE);
                stacks.node(1);
                return result;
            }
            items.add(first);
            if (tokens.accept(TokenKind.COMMA)) {
                listItems(items);
            } else {
                stacks.push();
                stacks.only(2);
            }
        }
        stacks.leave(before);
        tokens.expect(TokenKind.BRACKET_CLOSE);
        stacks.node(1);
        return new ListDisplay(line, items);
    }

    private void listItems(List<Expression> items) {
        boolean trailingComma = items(items);
        if (items.size() == 1) {
            stacks.push();
            stacks.node(1);
            stacks.drop(1);
        }
        nodeOfItems(items.size(), items.size() > 2 || items.size() == 2 && trailingComma);
    }

    private Expression braces() {
        int line = tokens.line();
        stacks.bracket();
        tokens.expect(TokenKind.BRACE_OPEN);
        int itemsLine = tokens.line();
        List<Expression> items = new ArrayList<>();
        int before = stacks.enter(2);
        boolean comma = false;
        boolean more = true;
        while (more && tokens.kind().startsExpression()) {
            items.add(braceItem(items.isEmpty() ? 1 : 3));
            if (items.size() == 1 && tokens.at(TokenKind.FOR)) {
                Expression item = items.get(0);
                ComprehensionKind kind = item instanceof KeyValue ? ComprehensionKind.DICT : ComprehensionKind.SET;
                Expression result = enclosedComprehension(line, itemsLine, kind, item);
                stacks.leave(before);
                tokens.expect(TokenKind.BRACE_CLOSE);
                stacks.node(1);
                return result;
            }
            more = tokens.accept(TokenKind.COMMA);
            comma |= more;
        }
        if (items.isEmpty()) {
            stacks.noExpression(1);
        }
        if (comma) {
            if (items.size() == 1) {
                stacks.push();
            } else {
                stacks.list(items.size() - 1, more);
            }
            stacks.node(1);
            stacks.node(2);
        } else if (!items.isEmpty()) {
            stacks.push();
            stacks.only(2);
        }
        stacks.leave(before);
        tokens.expect(TokenKind.BRACE_CLOSE);
        stacks.node(1);
        return new Braces(line, itemsLine, items);
    }

    private Expression braceItem(int rules) {
        int line = tokens.line();
        int before = stacks.enter(rules);
        Expression item = expressions.expression();
        if (tokens.accept(TokenKind.COLON)) {
            int value = stacks.enter(1);
            item = new KeyValue(line, item, expressions.expression());
            stacks.leave(value);
            stacks.node(2);
        } else {
            stacks.push();
            stacks.only(2);
        }
        stacks.leave(before);
        return item;
    }

    /** Parses the clauses of a comprehension, from its first {@code for} on. */
    Comprehension comprehension(int line, int elementLine, ComprehensionKind kind, Expression element) {
        List<Clause> clauses = new ArrayList<>(2);
        int loops = 0;
        int before = stacks.enter(0);
        while (true) {
            stacks.enter(clauses.isEmpty() || !tokens.at(TokenKind.FOR) ? 1 : 2);
            if (tokens.accept(TokenKind.FOR)) {
                tokens.enter();
                loops++;
                Expression target = expressions.targets();
                tokens.expect(TokenKind.IN);
                clauses.add(new ForClause(target, expressions.or()));
            } else if (tokens.accept(TokenKind.IF)) {
                clauses.add(new IfClause(expressions.condition()));
            } else {
                for (; loops > 0; loops--) {
                    tokens.leave();
                }
                stacks.push();
                for (Clause clause : clauses.reversed()) {
                    boolean loop = clause instanceof ForClause;
                    if (loop) {
                        stacks.push();
                    }
                    stacks.node(loop ? 4 : 2);
                }
                stacks.leave(before);
                return new Comprehension(line, elementLine, kind, element, clauses);
            }
        }
    }
}
