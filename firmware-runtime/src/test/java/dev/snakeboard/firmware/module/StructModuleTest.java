package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.ScriptVm;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructModuleTest {
    /** Alignment is that of the boards' compilers: 8 bytes for {@code q} and {@code d}. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            '', 0
            b, 1
            bh, 4
            bi, 8
            bq, 16
            bd, 16
            hb, 3
            10sxh, 14
            <bhq, 11
            >bhq, 11
            !bhq, 11
            0s, 0
            0h, 0
            b0i, 1
            3h, 6
            =i, ValueError: bad typecode
            5, ValueError: bad typecode
            P, ValueError: bad typecode
            """)
    void calcsize(String format, String size) {
        assertThat(run("print(struct.calcsize('" + format + "'))")).containsExactly(size);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            pack('<hb3sx2b', 1, 2, b'abcd', 3, 4)        | b'\\x01\\x00\\x02abc\\x00\\x03\\x04'
            pack('>hI', -2, 4294967295)                  | b'\\xff\\xfe\\xff\\xff\\xff\\xff'
            pack('<q', -1)                               | b'\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff'
            pack('>q', 1 << 40)                          | b'\\x00\\x00\\x01\\x00\\x00\\x00\\x00\\x00'
            pack('<f', 1.5)                              | b'\\x00\\x00\\xc0?'
            pack('>d', 0.5)                              | b'?\\xe0\\x00\\x00\\x00\\x00\\x00\\x00'
            pack('<e', 1.5)                              | b'\\x00>'
            pack('5s', b'hi')                            | b'hi\\x00\\x00\\x00'
            pack('b', 128)                               | OverflowError: value must fit in 1 byte(s)
            pack('B', -1)                                | OverflowError: value must fit in 1 byte(s)
            pack('<I', 1 << 32)                          | OverflowError: value must fit in 4 byte(s)
            pack('h', 1.5)                               | TypeError: can't convert float to int
            pack('2h', 1)                                | ValueError: values length must be 2
            pack('h', 1, 2)                              | ValueError: values length must be 1
            unpack('<hb', b'\\xfe\\xff\\x05')            | (-2, 5)
            unpack('>I', b'\\xff\\xff\\xff\\xff')        | (4294967295,)
            unpack('<q', b'\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff') | (-1,)
            unpack('2xh', b'\\x00\\x00\\x01\\x00')       | (1,)
            unpack('<e', b'\\x00>')                      | (1.5,)
            unpack('<h', b'\\x00')                       | RuntimeError: buffer size must match format
            unpack_from('<h', b'0123', -2)               | (13106,)
            unpack_from('<h', b'0123', 3)                | RuntimeError: buffer too small
            unpack_from('<h', b'0123', -5)               | RuntimeError: Buffer too small
            unpack_from(format='<h', buffer=b'0123', offset=1) | (12849,)
            pack_into('<h', bytearray(2), 1, 5)          | RuntimeError: Buffer too small
            pack('1000000000s', b'')                     | MemoryError: memory allocation failed, allocating 1000000001 bytes
            """)
    void packAndUnpack(String call, String result) {
        assertThat(run("print(struct." + call + ")")).containsExactly(result);
    }

    private static List<String> run(String line) {
        List<String> lines = ScriptVm.run(ScriptVm.BOARD, "import struct\n" + line);
        assertThat(ScriptVm.runInStress(ScriptVm.BOARD, "import struct\n" + line)).isEqualTo(lines);
        return lines;
    }
}
