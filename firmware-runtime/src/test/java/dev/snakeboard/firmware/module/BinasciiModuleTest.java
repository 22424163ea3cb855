package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.ScriptVm;
import dev.snakeboard.firmware.vm.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinasciiModuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            hexlify(b'\\x00\\xff')           | b'00ff'
            hexlify(b'\\x01\\x02', ':')      | b'01:02'
            hexlify(b'')                     | b''
            unhexlify('0aFf')                | b'\\n\\xff'
            unhexlify('0')                   | ValueError: non-hex digit
            unhexlify('0g')                  | ValueError: non-hex digit
            b2a_base64(b'')                  | b'\\n'
            b2a_base64(b'a')                 | b'YQ==\\n'
            b2a_base64(b'ab')                | b'YWI=\\n'
            b2a_base64(b'abc', newline=False) | b'YWJj'
            b2a_base64('abc')                | TypeError: a bytes-like object is required
            a2b_base64('YWJjZA==\\n')        | b'abcd'
            a2b_base64('Y Q = =')            | b'a'
            a2b_base64('YQ==YQ==')           | b'a'
            a2b_base64('YQ')                 | ValueError: incorrect padding
            a2b_base64('Y')                  | ValueError: incorrect padding
            crc32(b'123456789')              | 3421780262
            crc32(b'6789', crc32(b'12345'))  | 3421780262
            crc32('abc')                     | TypeError: a bytes-like object is required
            """)
    void conversions(String call, String result) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, "from binascii import *\nprint(" + call + ")")).containsExactly(result);
    }

    /** The numbers are those of the C library: newlib on boards. */
    @Test
    void errorNumbers() {
        String program = "from errno import *\nprint(ENOENT, ETIMEDOUT, errorcode[ETIMEDOUT])";
        assertThat(ScriptVm.run(ScriptVm.BOARD, program)).containsExactly("2 116 ETIMEDOUT");
        assertThat(ScriptVm.run(Target.PLAIN, program)).containsExactly("2 110 ETIMEDOUT");
    }
}
