package dev.snakeboard.firmware.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.vm.Target;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that between them use every opcode, with the listings of the real compilers: bytes, prelude, line table and instructions. {@code
 * .board.txt} is from the firmware's compiler, built for 32 bits with a full board's configuration; {@code .cross.txt} is from mpy-cross. Both are
 * of CircuitPython 10.3; addresses were replaced by the names and values that they stand for.
 */
class BytecodeTest {
    static Stream<String> programs() {
        return Stream.of(Listings.PROGRAMS);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aBoardCompilesIt(String program) {
        CompilerOptions options = Target.FULL_BOARD.compilerOptions();
        assertThat(Disassembler.print(Listings.compile(program, options), options)).isEqualTo(Listings.read(program + ".board.txt"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void mpyCrossCompilesIt(String program) {
        CompilerOptions options = Target.crossCompilerOptions();
        assertThat(Disassembler.print(Listings.compile(program, options), options)).isEqualTo(Listings.read(program + ".cross.txt"));
    }

    @ParameterizedTest
    @MethodSource("opcodes")
    void theProgramsUseEveryOpcode(Opcode opcode) {
        boolean used = programs().anyMatch(program -> uses(Listings.compile(program, CompilerOptions.board(Dialect.FULL_BUILD)).root(), opcode));
        assertThat(used).isTrue();
    }

    static Stream<Opcode> opcodes() {
        return Stream.of(Opcode.values());
    }

    private static boolean uses(RawCode code, Opcode opcode) {
        int at = Prelude.read(code.code()).codeStart();
        while (at < code.code().length) {
            Instruction instruction = Instruction.at(code.code(), at);
            if (instruction.opcode() == opcode) {
                return true;
            }
            at = instruction.end();
        }
        return code.children().stream().anyMatch(child -> uses(child, opcode));
    }
}
