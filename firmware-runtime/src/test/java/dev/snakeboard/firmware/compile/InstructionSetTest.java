package dev.snakeboard.firmware.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InstructionSetTest {
    @ParameterizedTest
    @EnumSource
    void everyRowHasTheByteThatItsConstantSays(Opcode opcode) throws ReflectiveOperationException {
        assertThat(Bytecode.class.getField(opcode.name()).getInt(null)).isEqualTo(opcode.code());
    }

    @Test
    void aByteMeansOneOpcodeOrNone() {
        int meaningful = 0;
        for (int code = 0; code < 256; code++) {
            Optional<Opcode> opcode = Opcode.of(code);
            if (opcode.isPresent()) {
                meaningful++;
                assertThat(code).isBetween(opcode.get().code(), opcode.get().code() + opcode.get().span() - 1);
            }
        }
        int rows = 0;
        for (Opcode opcode : Opcode.values()) {
            rows += opcode.span();
        }
        assertThat(meaningful).isEqualTo(rows);
    }

    /** The anchors of {@code py/bc0.h}: the first of each group, and the ends of the runs. */
    @ParameterizedTest
    @CsvSource({
        "LOAD_CONST_STRING, 0x10", "MAKE_CLOSURE, 0x20", "UNPACK_SEQUENCE, 0x30", "UNWIND_JUMP, 0x40", "LOAD_CONST_FALSE, 0x50", "STORE_MAP, 0x62",
        "LOAD_CONST_SMALL_INT_MULTI, 0x70", "LOAD_FAST_MULTI, 0xb0", "STORE_FAST_MULTI, 0xc0", "UNARY_OP_MULTI, 0xd0", "BINARY_OP_MULTI, 0xd7"
    })
    void opcodesStandWhereTheFirmwareHasThem(Opcode opcode, String code) {
        assertThat(opcode.code()).isEqualTo(Integer.decode(code));
        assertThat(Opcode.of(opcode.code() + opcode.span() - 1)).contains(opcode);
    }

    @ParameterizedTest
    @CsvSource({
        "LESS, 0, __lt__", "IS, 7, ''", "EXCEPTION_MATCH, 8, ''", "INPLACE_OR, 9, __ior__", "INPLACE_POWER, 21, __ipow__", "OR, 22, __or__",
        "POWER, 34, __pow__", "DIVMOD, 35, __divmod__", "CONTAINS, 36, __contains__", "REVERSE_OR, 37, __ror__", "REVERSE_POWER, 49, __rpow__",
        "NOT_IN, 50, ''", "IS_NOT, 51, ''"
    })
    void binaryOperationsAreNumberedAsInTheFirmware(BinaryOp op, int number, String method) {
        assertThat(op.ordinal()).isEqualTo(number);
        assertThat(op.method()).isEqualTo(method);
    }

    @ParameterizedTest
    @EnumSource
    void theThreeFormsOfAnOperationLeadToEachOther(BinaryOp op) {
        if (op.isArithmetic()) {
            assertThat(op.inplace().plain()).isEqualTo(op);
            assertThat(op.reverse().plain()).isEqualTo(op);
            assertThat(op.inplace().method()).isEqualTo("__i" + op.method().substring(2));
            assertThat(op.reverse().method()).isEqualTo("__r" + op.method().substring(2));
        } else if (!op.isInplace() && !op.isReverse()) {
            assertThat(op.plain()).isEqualTo(op);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BUILD_TUPLE, 3, 0, -2", "BUILD_MAP, 3, 0, 1", "UNPACK_SEQUENCE, 3, 0, 2", "UNPACK_EX, 0x0201, 0, 3", "CALL_FUNCTION, 0x0102, 0, -4",
        "CALL_METHOD, 0x0102, 0, -5", "CALL_METHOD_VAR_KW, 0x0102, 0, -6", "MAKE_CLOSURE, 0, 2, -1", "MAKE_CLOSURE_DEFARGS, 0, 2, -3",
        "STORE_COMP, 0x14, 0, -1", "STORE_COMP, 0x19, 0, -2", "GET_ITER_STACK, 0, 0, 3"
    })
    void theStackEffectDependsOnTheOperand(Opcode opcode, String operand, int extra, int effect) {
        assertThat(opcode.stackEffect(Integer.decode(operand), extra)).isEqualTo(effect);
    }
}
