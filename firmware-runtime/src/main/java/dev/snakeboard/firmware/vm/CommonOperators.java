package dev.snakeboard.firmware.vm;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.firmware.compile.BinaryOp;
import dev.snakeboard.firmware.object.IntType;
import dev.snakeboard.firmware.object.StrType;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;

/**
 * Binary operators between values of the commonest types, which need not be asked whether they know the operator. They mean what {@link Operations}
 * says.
 */
final class CommonOperators {
    private static final BinaryOp[] BINARY = BinaryOp.values();

    private final Vm vm;
    private final OpcodeCosts costs;

    CommonOperators(Vm vm, OpcodeCosts costs) {
        this.vm = vm;
        this.costs = costs;
    }

    /** The result of an operator, charged for; {@link Words#NULL} if it is none of those done here: nothing is done then. */
    @Word int binary(int op, @Word int left, @Word int right) {
        if (isInteger(left)) {
            return isInteger(right) ? integers(BINARY[op], left, right) : NULL;
        }
        return isText(left) && isText(right) ? texts(BINARY[op], left, right) : NULL;
    }

    private boolean isInteger(@Word int word) {
        return (word & 1) != 0 || (word & 3) == 0 && vm.words[word >> 2] == Types.INT;
    }

    private boolean isText(@Word int word) {
        return Words.isName(word) || (word & 3) == 0 && vm.words[word >> 2] == Types.STR;
    }

    private @Word int integers(BinaryOp op, @Word int left, @Word int right) {
        return switch (op) {
            case EQUAL, NOT_EQUAL, IN, IS, EXCEPTION_MATCH, INPLACE_MAT_MULTIPLY, MAT_MULTIPLY -> NULL;
            default -> {
                costs.integers(op, left, right);
                yield IntType.operation(vm, op, left, right);
            }
        };
    }

    private @Word int texts(BinaryOp op, @Word int left, @Word int right) {
        return switch (op) {
            case ADD, INPLACE_ADD -> StrType.sum(vm, left, right);
            case IN -> {
                vm.charge(CostEvent.TEXT_CONTAINS);
                yield StrType.contains(vm, right, left);
            }
            case EQUAL, NOT_EQUAL -> {
                costs.text(op, left, right);
                yield Words.ofBool(Strings.equal(vm, left, right) == (op == BinaryOp.EQUAL));
            }
            case LESS, MORE, LESS_EQUAL, MORE_EQUAL -> {
                costs.text(op, left, right);
                yield Words.ofBool(holds(op, Strings.compare(vm, left, right)));
            }
            default -> NULL;
        };
    }

    private static boolean holds(BinaryOp relation, int order) {
        return switch (relation) {
            case LESS -> order < 0;
            case MORE -> order > 0;
            case LESS_EQUAL -> order <= 0;
            default -> order >= 0;
        };
    }
}
