package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.parse.Expression.ConstantObject;
import dev.snakeboard.firmware.parse.Expression.SmallInt;
import dev.snakeboard.firmware.parse.Expression.Text;
import dev.snakeboard.firmware.parse.Expression.Tuple;
import dev.snakeboard.firmware.parse.Expression.Word;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which expressions are constants, and what they are worth ({@code mp_parse_node_is_const} in {@code py/parse.c}). */
public final class Constants {
    private Constants() {}

    /** The value of a literal, a folded constant or an empty tuple; nothing for any other expression. */
    static Optional<Constant> valueOf(Expression expression) {
        if (expression instanceof SmallInt(long value)) {
            return Optional.of(new Constant.Int(BigInteger.valueOf(value)));
        }
        if (expression instanceof Text(String value)) {
            return Optional.of(new Constant.Str(value));
        }
        if (expression instanceof Word(Constant.Singleton value)) {
            return Optional.of(value);
        }
        if (expression instanceof ConstantObject object) {
            return Optional.of(object.value());
        }
        if (expression instanceof Tuple tuple && tuple.items().isEmpty()) {
            return Optional.of(new Constant.Tuple(List.of()));
        }
        return Optional.empty();
    }

    /** The value of a constant int or float; unlike in Python, {@code True} is neither. */
    static Optional<Constant> number(Expression expression) {
        if (expression instanceof SmallInt(long value)) {
            return Optional.of(new Constant.Int(BigInteger.valueOf(value)));
        }
        if (expression instanceof ConstantObject object && (object.value() instanceof Constant.Int || object.value() instanceof Constant.Float)) {
            return Optional.of(object.value());
        }
        return Optional.empty();
    }

    /** A tuple of constants, if all of the items are constants. */
    static Optional<Constant> tuple(List<Expression> items) {
        List<Constant> values = new ArrayList<>(items.size());
        for (Expression item : items) {
            Optional<Constant> value = valueOf(item);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(new Constant.Tuple(List.copyOf(values)));
    }

    /** Whether an expression is a constant that counts as true. */
    public static boolean isTrue(Expression expression) {
        Optional<Constant> value = valueOf(expression);
        return value.isPresent() && truth(value.get());
    }

    /** Whether an expression is a constant that counts as false. */
    public static boolean isFalse(Expression expression) {
        Optional<Constant> value = valueOf(expression);
        return value.isPresent() && !truth(value.get());
    }

    /** Whether a statement that is nothing but this expression does nothing. */
    public static boolean isIdle(Expression expression) {
        return expression instanceof SmallInt || expression instanceof Text || expression instanceof Word || expression instanceof ConstantObject;
    }

    private static boolean truth(Constant value) {
        if (value instanceof Constant.Singleton word) {
            return word == Constant.Singleton.TRUE || word == Constant.Singleton.ELLIPSIS;
        }
        if (value instanceof Constant.Int(BigInteger number)) {
            return number.signum() != 0;
        }
        if (value instanceof Constant.Float(double number)) {
            return number != 0;
        }
        if (value instanceof Constant.Complex(double real, double imaginary)) {
            return real != 0 || imaginary != 0;
        }
        if (value instanceof Constant.Str(String text)) {
            return !text.isEmpty();
        }
        if (value instanceof Constant.Bytes(byte[] bytes)) {
            return bytes.length > 0;
        }
        return !((Constant.Tuple) value).items().isEmpty();
    }
}
