package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.compile.CompilerMemory;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.compile.ModuleConstants;
import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.parse.Expression.Attribute;
import dev.snakeboard.firmware.parse.Expression.Binary;
import dev.snakeboard.firmware.parse.Expression.ConstantObject;
import dev.snakeboard.firmware.parse.Expression.Logic;
import dev.snakeboard.firmware.parse.Expression.LogicKind;
import dev.snakeboard.firmware.parse.Expression.Name;
import dev.snakeboard.firmware.parse.Expression.Not;
import dev.snakeboard.firmware.parse.Expression.Power;
import dev.snakeboard.firmware.parse.Expression.Primary;
import dev.snakeboard.firmware.parse.Expression.SmallInt;
import dev.snakeboard.firmware.parse.Expression.Trailer;
import dev.snakeboard.firmware.parse.Expression.Tuple;
import dev.snakeboard.firmware.parse.Expression.Unary;
import dev.snakeboard.firmware.parse.Expression.Word;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes expressions, or the constants that they come to ({@code fold_constants} and its neighbours in {@code py/parse.c}). Folding is all or nothing:
 * {@code 1 + 2 + x} stays as it is.
 */
final class ConstantFolder {
    private final int smallIntBits;
    private final int hostSmallIntBits;
    private final Arithmetic arithmetic;
    private final ModuleConstants modules;
    private final CompilerMemory memory;

    ConstantFolder(CompilerOptions options, CompilerMemory memory) {
        this.memory = memory;
        smallIntBits = options.smallIntBits();
        hostSmallIntBits = options.dialect().hostSmallIntBits();
        arithmetic = new Arithmetic(options);
        modules = options.moduleConstants();
    }

    /** The expression for a constant: a small int if it is one, else an object. */
    Expression of(int line, Constant value) {
        return isSmallInt(value) ? new SmallInt(((Constant.Int) value).value().longValue()) : object(line, value);
    }

    private boolean isSmallInt(Constant value) {
        return value instanceof Constant.Int(BigInteger number) && number.bitLength() < smallIntBits;
    }

    /** The expression for a constant that has been met before. */
    Expression again(int line, Constant value) {
        return isSmallInt(value) ? of(line, value) : new ConstantObject(line, value, memory.again());
    }

    /** A constant that is an object. */
    Expression object(int line, Constant value) {
        return new ConstantObject(line, value, memory.object(value));
    }

    /** What operations came to. */
    private Expression result(Constant value) {
        return isSmallInt(value) ? of(0, value) : new ConstantObject(0, value, memory.result(value));
    }

    Expression unary(int line, UnaryOp op, Expression operand) {
        Optional<Constant> number = Constants.number(operand);
        Optional<Constant> result = number.isEmpty() ? number : arithmetic.unary(op, number.get());
        if (result.isEmpty()) {
            return new Unary(line, op, operand);
        }
        memory.unary(op, number.get());
        boolean big = number.get() instanceof Constant.Int(BigInteger value) && value.bitLength() >= hostSmallIntBits;
        return big ? new ConstantObject(0, result.get(), memory.result(result.get())) : result(result.get());
    }

    Expression power(int line, Expression base, Expression exponent) {
        Optional<Constant> result = apply(BinaryOp.POWER, Constants.number(base), exponent);
        if (result.isEmpty()) {
            return new Power(line, base, exponent);
        }
        return result(result.get());
    }

    Expression binary(int line, List<Expression> operands, List<BinaryOp> ops) {
        Optional<Constant> result = Constants.number(operands.get(0));
        for (int i = 0; i < ops.size() && result.isPresent(); i++) {
            result = apply(ops.get(i), result, operands.get(i + 1));
        }
        if (result.isEmpty()) {
            return new Binary(line, operands, ops);
        }
        return result(result.get());
    }

    private Optional<Constant> apply(BinaryOp op, Optional<Constant> left, Expression right) {
        Optional<Constant> number = left.isEmpty() ? left : Constants.number(right);
        if (number.isEmpty()) {
            return number;
        }
        Optional<Constant> result = arithmetic.binary(op, left.get(), number.get());
        return memory.binary(op, left.get(), number.get()) ? result : Optional.empty();
    }

    Expression not(int line, Expression operand) {
        if (Constants.isFalse(operand)) {
            return new Word(Constant.Singleton.TRUE);
        }
        return Constants.isTrue(operand) ? new Word(Constant.Singleton.FALSE) : new Not(line, operand);
    }

    /** Drops operands that decide nothing, and all that follow one that decides; the last always stays, because the result may be its value. */
    Expression logic(int line, LogicKind kind, List<Expression> operands) {
        List<Expression> kept = new ArrayList<>(operands.size());
        for (int i = 0; i < operands.size(); i++) {
            Expression operand = operands.get(i);
            boolean decides = kind == LogicKind.OR ? Constants.isTrue(operand) : Constants.isFalse(operand);
            boolean idle = kind == LogicKind.OR ? Constants.isFalse(operand) : Constants.isTrue(operand);
            if (!idle || i == operands.size() - 1) {
                kept.add(operand);
            }
            if (decides) {
                break;
            }
        }
        return kept.size() == 1 ? kept.get(0) : new Logic(line, kind, kept);
    }

    /**
     * A tuple of the items, a constant one if it can be.
     *
     * @param constantLine the line of the tuple if it is a constant
     */
    Expression tuple(int line, int constantLine, List<Expression> items, boolean parenthesised) {
        Optional<Constant> value = Constants.tuple(items);
        if (value.isEmpty()) {
            return new Tuple(line, items, parenthesised);
        }
        for (Expression item : items) {
            if (item instanceof ConstantObject object) {
                memory.giveBack(object.piece());
            }
        }
        return object(constantLine, value.get());
    }

    Expression primary(int line, Expression subject, List<Trailer> trailers) {
        if (subject instanceof Name(String module) && trailers.size() == 1 && trailers.get(0) instanceof Attribute attribute) {
            Optional<Constant> value = modules.find(module, attribute.name());
            if (value.isPresent()) {
                return again(0, value.get());
            }
        }
        return new Primary(line, subject, trailers);
    }
}
