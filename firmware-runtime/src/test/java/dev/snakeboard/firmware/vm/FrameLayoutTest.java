package dev.snakeboard.firmware.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.FunctionObject;
import dev.snakeboard.firmware.object.GeneratorObject;
import dev.snakeboard.firmware.object.ScriptVm;
import dev.snakeboard.firmware.object.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames lie in RAM as {@code mp_code_state_t} does; a suspended generator shows one at rest. */
class FrameLayoutTest {
    private static final String SUSPENDED = """
            def g(a, b):
                c = a + b
                yield c
                for i in range(a):
                    yield (i, c, [a, b, i])
            x = g(3, 4)
            next(x)
            """;
    /** What CircuitPython's compiler says of {@code g}: N_STATE 11, N_EXC_STACK 0. */
    private static final int N_STATE = 11;

    private static int word(Vm vm, String name) {
        return DictObject.get(vm, vm.mainModuleDict(), vm.ofString(name));
    }

    private static Vm run(String program) {
        Vm vm = ScriptVm.vm(ScriptVm.BOARD);
        vm.modules.importer().runMain("code.py", program.getBytes(StandardCharsets.UTF_8));
        return vm;
    }

    @Test
    void theHeaderNamesFunctionPlaceStackAndSizes() {
        Vm vm = run(SUSPENDED);
        int frame = (word(vm, "x") >> 2) + GeneratorObject.FRAME;
        assertThat(vm.names.text(FunctionObject.name(vm, vm.words[frame + Frame.FUNCTION]))).isEqualTo("g");
        assertThat(vm.words[frame + Frame.SIZES]).isEqualTo(N_STATE);
        assertThat(Frame.handlerCount(vm.words, frame)).isZero();
        // The value stack holds the value that was yielded, or is empty but for it: its top is at the first word of the state.
        assertThat((vm.words[frame + Frame.SP] >> 2) - frame).isBetween(Frame.STATE - 1, Frame.STATE);
        assertThat(vm.ram.byteAt(vm.words[frame + Frame.IP] - 1)).as("the opcode before: YIELD_VALUE").isEqualTo(0x67);
    }

    @Test
    void localsLieDownFromTheLastWordOfTheState() {
        Vm vm = run(SUSPENDED);
        int last = (word(vm, "x") >> 2) + GeneratorObject.FRAME + Frame.STATE + N_STATE - 1;
        assertThat(List.of(vm.words[last], vm.words[last - 1], vm.words[last - 2], vm.words[last - 3]))
                .containsExactly(Words.ofSmall(3), Words.ofSmall(4), Words.ofSmall(7), Words.NULL);
    }

    /** How deep a call goes is a matter of bytes: 5 words and the state per frame, on 2,048 bytes of pystack. Recorded from CircuitPython. */
    @ParameterizedTest(name = "{0} bytes")
    @CsvSource({"1536, 45", "2048, 61"})
    void theStackOfFramesEndsWhereTheBoardsDoes(int pystack, int calls) {
        List<String> printed = ScriptVm.run(ScriptVm.BOARD.withPystack(pystack), """
                n = 0
                def r():
                    global n
                    n += 1
                    return r()
                try:
                    r()
                except RuntimeError as error:
                    print(n, error)
                """);
        assertThat(printed).containsExactly(calls + " pystack exhausted");
    }
}
