package dev.snakeboard.firmware.module.hardware;

import static dev.snakeboard.firmware.module.hardware.BoardProgram.M4;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.NRF;
import static dev.snakeboard.firmware.module.hardware.BoardProgram.S3;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.emulator.trace.TraceEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chains of pixels: what a program sets, what goes over the wire. */
class PixelsTest {
    private static final String STRIP = """
            import adafruit_pixelbuf
            class Strip(adafruit_pixelbuf.PixelBuf):
                def _transmit(self, buffer):
                    print('>', ''.join('%02x' % b for b in buffer))
            """;

    /** Byte order, brightness, colour; bytes transmitted; colour read back. */
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            RGB  | 1.0  | 0x102030         | 102030   | (16, 32, 48)
            GRB  | 1.0  | 0x102030         | 201030   | (16, 32, 48)
            BGR  | 1.0  | 0x102030         | 302010   | (16, 32, 48)
            GRB  | 1.0  | (1, 2, 3)        | 020103   | (1, 2, 3)
            GRB  | 1.0  | [1, 2, 3]        | 020103   | (1, 2, 3)
            GRB  | 0.5  | (255, 128, 3)    | 407f01   | (255, 128, 3)
            GRB  | 0.0  | (255, 128, 3)    | 000000   | (255, 128, 3)
            GRB  | 2.0  | (255, 128, 3)    | 80ff03   | (255, 128, 3)
            GRBW | 1.0  | (1, 2, 3, 4)     | 02010304 | (1, 2, 3, 4)
            GRBW | 1.0  | (5, 5, 5)        | 00000005 | (0, 0, 0, 5)
            GRBW | 1.0  | 0x101010         | 00000010 | (0, 0, 0, 16)
            GRBW | 0.25 | (64, 32, 0, 255) | 0810003f | (64, 32, 0, 255)
            PBGR | 1.0  | (1, 2, 3)        | ff030201 | (1, 2, 3, 1.0)
            PBGR | 1.0  | (1, 2, 3, 0.5)   | ef030201 | (1, 2, 3, 0.4838709)
            PBGR | 0.5  | (8, 2, 3, 1.0)   | ff010104 | (8, 2, 3, 1.0)
            RGB  | 1.0  | 300.7            | 00012c   | (0, 1, 44)
            RGB  | 1.0  | (257, -1, 2.9)   | 01ff02   | (1, 255, 2)
            """)
    void coloursByOrderAndBrightness(String order, String brightness, String color, String sent, String read) {
        assertThat(BoardProgram.on(M4).run(STRIP, """
                s = Strip(1, byteorder='%s', brightness=%s)
                s[0] = %s
                s.show()
                print(s[0])
                """.formatted(order, brightness, color))).isEqualTo("> " + sent + "\n" + read + "\n");
    }

    static final List<Arguments> STATEMENTS = List.of(
            Arguments.of("s[1] = 0xff", "> 0000000000ff000000"),
            Arguments.of("s[-1] = 0xff", "> 0000000000000000ff"),
            Arguments.of("s[:] = (1, 2, 3)", "> 000001000002000003"),
            Arguments.of("s[:] = (1, 2, 3, 4, 5, 6, 7, 8, 9)", "> 020103050406080709"),
            Arguments.of("s[::2] = ((1, 2, 3), 9)", "> 020103000000000009"),
            Arguments.of("s[::-1] = (1, 2, 3)", "> 000003000002000001"),
            Arguments.of("s[1:1] = ()", "> 000000000000000000"),
            Arguments.of("s.fill((1, 2, 3))", "> 020103020103020103"),
            Arguments.of("s.brightness = 0.5", "> 000000000000000000"),
            Arguments.of("s.auto_write = False; s[0] = 1; s.auto_write = True", ""),
            Arguments.of("print(len(s), s.bpp, s.byteorder, s.brightness, s.auto_write)", "3 3 GRB 1.0 True"),
            Arguments.of("print(s[0:2], [c for c in s], bool(s))", "((0, 0, 0), (0, 0, 0)) [(0, 0, 0), (0, 0, 0), (0, 0, 0)] True"),
            Arguments.of("s[3] = 1", "IndexError: index out of range"),
            Arguments.of("s['a']", "TypeError: Strip indices must be integers, not str"),
            Arguments.of("s[0] = (1, 2)", "ValueError: color length must be 3-4"),
            Arguments.of("s[0] = 'red'", "TypeError: object 'str' isn't a tuple or list"),
            Arguments.of("s[0] = ('a', 2, 3)", "TypeError: can't convert str to int"),
            Arguments.of("s[0:2] = (1, 2, 3)", "ValueError: Unmatched number of items on RHS (expected 2, got 3)."),
            Arguments.of("del s[0]", "TypeError: 'Strip' object doesn't support item deletion"),
            Arguments.of("Strip(1, byteorder='RGX')", "ValueError: Invalid byteorder"),
            Arguments.of("Strip(1, byteorder='RG')", "ValueError: Invalid byteorder"),
            Arguments.of("Strip(1, byteorder='RGBP')", "ValueError: Invalid byteorder"),
            Arguments.of("Strip(1, byteorder=b'RGB')", "TypeError: byteorder must be of type str, not bytes"),
            Arguments.of("Strip()", "TypeError: 'size' argument required"),
            Arguments.of("Strip(10 ** 9)", "MemoryError: memory allocation failed, allocating 3000000000 bytes"),
            Arguments.of("adafruit_pixelbuf.PixelBuf(3).show()", "AttributeError: 'PixelBuf' object has no attribute '_transmit'"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("STATEMENTS")
    void statements(String statement, String expected) {
        assertThat(BoardProgram.on(M4).run(STRIP, "s = Strip(3, byteorder='GRB', auto_write=True)", statement).strip()).isEqualTo(expected);
    }

    @Test
    void headerAndTrailerGoWithThePixels() {
        assertThat(BoardProgram.on(M4).run(STRIP, "Strip(1, byteorder='PBGR', header=b'\\0\\0', trailer=b'\\xff').show()"))
                .isEqualTo("> 0000ff000000ff\n");
    }

    @ParameterizedTest(name = "colorwheel({0})")
    @CsvSource({"0, 0xff0000", "85, 0xff00", "170, 0xff", "255, 0xff0000", "256, 0xff0000", "42.5, 0x807f00", "100, 0xd22d", "-1, -0x300"})
    void colourWheel(String position, String color) {
        assertThat(BoardProgram.on(M4).run("import rainbowio", "print(hex(rainbowio.colorwheel(" + position + ")))").strip()).isEqualTo(color);
    }

    @ParameterizedTest
    @ValueSource(strings = {M4, NRF, S3})
    void bytesReachThePixels(String board) {
        BoardProgram program = BoardProgram.on(board);
        program.run("""
                import board, digitalio, neopixel_write
                pin = digitalio.DigitalInOut(board.NEOPIXEL)
                pin.switch_to_output()
                neopixel_write.neopixel_write(pin, bytes((0, 48, 0)))
                """);
        assertThat(program.trace.events(TraceEvent.PixelData.class)).extracting(TraceEvent.PixelData::bytes).containsExactly("003000");
    }
}
