package dev.snakeboard.firmware.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.ScriptVm;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The value word, bit for bit: object representation C of {@code py/obj.h}. */
class ValueWordTest {
    private static final Vm VM = ScriptVm.vm(ScriptVm.BOARD);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "00000001, small int", "00000003, small int", "ffffffff, small int", "7fffffff, small int", "80000001, small int",
        "00000006, name", "00000016, name", "007ffff6, name",
        "0000000e, None", "0000001e, bool", "0000003e, bool",
        "80800002, float", "c0000002, float", "00800002, float", "00000002, float",
        "00001000, address", "00000004, address",
    })
    void kindsAreToldByTheLowestBits(String hex, String kind) {
        int word = Integer.parseUnsignedInt(hex, 16);
        assertThat(Words.isSmallInt(word)).isEqualTo(kind.equals("small int"));
        assertThat(Words.isName(word)).isEqualTo(kind.equals("name"));
        assertThat(Words.isImmediate(word)).isEqualTo(kind.equals("None") || kind.equals("bool"));
        assertThat(Words.isBool(word)).isEqualTo(kind.equals("bool"));
        assertThat(Words.isPackedFloat(word)).isEqualTo(kind.equals("float"));
        assertThat(Words.isAddress(word)).isEqualTo(kind.equals("address"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 00000001", "1, 00000003", "-1, ffffffff", "12345, 00006073", "1073741823, 7fffffff", "-1073741824, 80000001"})
    void smallIntegersHaveThirtyOneBits(int value, String hex) {
        int word = Integer.parseUnsignedInt(hex, 16);
        assertThat(Words.ofSmall(value)).isEqualTo(word);
        assertThat(Words.smallInt(word)).isEqualTo(value);
        assertThat(VM.typeOf(word)).isEqualTo(Types.INT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1073741823, true", "1073741824, false", "-1073741824, true", "-1073741825, false"})
    void largerOnesAreObjects(long value, boolean fits) {
        assertThat(Words.fitsSmall(value)).isEqualTo(fits);
        assertThat(Words.isAddress(VM.ofLong(value))).isEqualTo(!fits);
    }

    /** What a board gives back of a float: the two bits that the word has no room for are a copy of the two above. Recorded from CircuitPython. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0.0, 00000000", "1.0, 3f800000", "-1.0, bf800000", "0.1, 3dcccccf", "0.3333333333333333, 3eaaaaaa", "3.14159265, 40490fda",
        "1e30, 7149f2ca", "1e-30, 0da24260", "65504.0, 477fe000", "Infinity, 7f800000", "-Infinity, ff800000",
    })
    void floatsHaveThirtyBits(double value, String hex) {
        int word = VM.floats.of(value);
        assertThat(Words.isPackedFloat(word)).isTrue();
        assertThat(VM.typeOf(word)).isEqualTo(Types.FLOAT);
        assertThat(Float.floatToRawIntBits((float) VM.floats.get(word))).isEqualTo(Integer.parseUnsignedInt(hex, 16));
    }
}
