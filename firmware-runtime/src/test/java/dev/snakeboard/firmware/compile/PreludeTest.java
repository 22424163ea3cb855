package dev.snakeboard.firmware.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreludeTest {
    @ParameterizedTest
    @CsvSource({"1, 0, 0, 0, 0, 0", "16, 1, 0, 3, 0, 0", "17, 2, 1, 4, 1, 1", "300, 9, 31, 70, 20, 33", "65536, 255, 31, 255, 255, 255"})
    void theSixNumbersOfTheSignatureReadBack(int state, int handlers, int flags, int positional, int keyword, int defaults) {
        ByteWriter out = new ByteWriter(8);
        Prelude.writeSignature(out, state, handlers, flags, positional, keyword, defaults);
        int parameters = positional + keyword;
        Prelude.writeSizes(out, 1 + parameters, 2);
        for (int i = 0; i <= parameters; i++) {
            out.put(i & 0x7f);
        }
        out.put(7);
        out.put(8);
        out.put(Bytecode.RETURN_VALUE);

        Prelude prelude = Prelude.read(out.toByteArray());
        assertThat(prelude.stateSize()).isEqualTo(state);
        assertThat(prelude.handlerDepth()).isEqualTo(handlers);
        assertThat(prelude.scopeFlags()).isEqualTo(flags);
        assertThat(prelude.positionalParameters()).isEqualTo(positional);
        assertThat(prelude.keywordOnlyParameters()).isEqualTo(keyword);
        assertThat(prelude.positionalDefaults()).isEqualTo(defaults);
        assertThat(prelude.parameterNames()).hasSize(parameters);
        assertThat(prelude.cells()).containsExactly(7, 8);
        assertThat(out.toByteArray()[prelude.codeStart()]).isEqualTo((byte) Bytecode.RETURN_VALUE);
    }

    @Test
    void aSignatureWithoutEndIsRefused() {
        byte[] code = new byte[40];
        Arrays.fill(code, (byte) 0xff);
        assertThatThrownBy(() -> Prelude.read(code)).isInstanceOf(MpyFormatException.class).hasMessage("a code block's signature does not end");
    }

    @Test
    void everyInstructionKnowsItsLine() {
        CompiledModule module = Compiler.compile("a\n\n\nb\n" + "\n".repeat(3000) + "c", "x.py", SourceMode.FILE, CompilerOptions.mpyCross());
        byte[] code = module.root().code();
        Prelude prelude = Prelude.read(code);
        assertThat(LineTable.lineAt(code, prelude, 0)).isEqualTo(1);
        assertThat(LineTable.lineAt(code, prelude, 3)).isEqualTo(4);
        assertThat(LineTable.lineAt(code, prelude, 6)).isEqualTo(3005);
    }
}
