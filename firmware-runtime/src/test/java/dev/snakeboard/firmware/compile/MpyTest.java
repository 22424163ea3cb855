package dev.snakeboard.firmware.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MpyTest {
    private static final int BITS = 31;

    /** What mpy-cross 10.3 makes of the program below. */
    private static final String MPY_CROSS = "4306001f0a0310626c696e6b2e7079000f0a626f617264000872617465000a626c696e6b00143c6c697374636f6d703e0010"
            + "3c6c616d6264613e000868616c66000670696e000b0803302e350902316a0a04050161000601620001070d31303939353131"
            + "363237373736816c180601264480511b02160223001607532c002301100362330016045163018164a1888080408c01040803"
            + "602024000223022702b0b2200002b13401630181645b0d050909096040032b00b25f4b0c2703b3b0b12000032f1442326301"
            + "8118330c06090909604025012500120725022a0463";

    private static final String PROGRAM = """
            import board
            half = 0.5

            def blink(pin, *, rate=1j):
                names = ("a", b"b", None, 1 << 40)
                return [lambda: (pin, x, half, names) for x in rate]
            """;

    @Test
    void theFileIsTheOneThatMpyCrossWrites() {
        CompiledModule module = Compiler.compile(PROGRAM, "blink.py", SourceMode.FILE, CompilerOptions.mpyCross());
        assertThat(HexFormat.of().formatHex(MpyWriter.write(module, BITS))).isEqualTo(MPY_CROSS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"constants", "expressions", "calls", "closures", "loops", "handlers", "coroutines", "lines"})
    void whatIsWrittenReadsBack(String program) {
        CompiledModule module = Listings.compile(program, CompilerOptions.mpyCross());
        byte[] file = MpyWriter.write(module, BITS);
        CompiledModule read = MpyReader.read(file, BITS);
        assertThat(read.names()).isEqualTo(module.names());
        assertThat(read.constants()).isEqualTo(module.constants());
        assertThat(Disassembler.print(read)).isEqualTo(Disassembler.print(module));
        assertThat(MpyWriter.write(read, BITS)).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({
        "4d06001f, MicroPython .mpy file; use CircuitPython mpy-cross",
        "4305001f, incompatible .mpy file",
        "4206001f, incompatible .mpy file",
        "4306003f, incompatible .mpy file",
        "4306401f, incompatible .mpy file",
        "4306131f, native code in .mpy unsupported",
        "4306121f, incompatible .mpy file",
        "43065f1f, native code in .mpy unsupported",
        "430600, incompatible .mpy file"
    })
    void aHeaderThatTheFirmwareRefusesIsRefusedInItsWords(String header, String message) {
        byte[] file = HexFormat.of().parseHex(MPY_CROSS);
        byte[] start = HexFormat.of().parseHex(header);
        System.arraycopy(start, 0, file, 0, start.length);
        byte[] refused = start.length < 4 ? start : file;
        assertThatThrownBy(() -> MpyReader.read(refused, BITS)).isInstanceOf(MpyFormatException.class).hasMessage(message);
    }

    @Test
    void aFileMadeForSmallerIntsIsTaken() {
        byte[] file = HexFormat.of().parseHex(MPY_CROSS);
        file[3] = 20;
        assertThat(MpyReader.read(file, BITS).names().get(0)).isEqualTo("blink.py");
    }

    @Test
    void everyShortenedFileIsRefused() {
        byte[] file = HexFormat.of().parseHex(MPY_CROSS);
        for (int length = 0; length < file.length; length++) {
            byte[] shortened = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> MpyReader.read(shortened, BITS)).isInstanceOf(MpyFormatException.class);
        }
    }

    @Test
    void countsThatPromiseMoreThanTheFileHoldsAllocateNothing() {
        byte[] file = HexFormat.of().parseHex("4306001f" + "87ffffff7f" + "00");
        assertThatThrownBy(() -> MpyReader.read(file, BITS)).isInstanceOf(MpyFormatException.class).hasMessage("the data ends too early");
    }

    @ParameterizedTest
    @CsvSource({
        // An object table of tuples in tuples in tuples.
        "0a01, 2000, the data nests too deep",
        // A constant of no kind.
        "0b, 1, constant of unknown kind 11",
        // An int, a float and a complex number that are none.
        "07022d78, 1, an integer is malformed",
        "0803312e2b, 1, a float is malformed",
        "090131, 1, a complex number is malformed"
    })
    void aDamagedConstantIsNamed(String bytes, int times, String message) {
        byte[] file = HexFormat.of().parseHex("4306001f" + "0101" + "0d" + bytes.repeat(times) + "00".repeat(8));
        assertThatThrownBy(() -> MpyReader.read(file, BITS)).isInstanceOf(MpyFormatException.class).hasMessage(message);
    }

    /** Whatever a damaged file says, it is either refused or gives code whose every index and jump can be followed. */
    @Test
    void damagedFilesAreRefusedOrReadable() {
        Random random = new Random(20261123);
        int taken = 0;
        for (String program : Listings.PROGRAMS) {
            byte[] file = MpyWriter.write(Listings.compile(program, CompilerOptions.mpyCross()), BITS);
            for (int round = 0; round < 400; round++) {
                byte[] damaged = file.clone();
                int faults = 1 + random.nextInt(3);
                for (int i = 0; i < faults; i++) {
                    damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
                }
                taken += readable(damaged) ? 1 : 0;
            }
        }
        assertThat(taken).isPositive();
    }

    private static boolean readable(byte[] file) {
        CompiledModule module;
        try {
            module = MpyReader.read(file, BITS);
        } catch (MpyFormatException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return false;
        }
        assertThat(Disassembler.print(module)).startsWith("File ");
        return true;
    }
}
