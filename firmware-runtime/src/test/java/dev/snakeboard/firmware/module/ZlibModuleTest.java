package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.CallTable;
import dev.snakeboard.firmware.object.ScriptVm;
import org.junit.jupiter.api.Test;

class ZlibModuleTest {
    private static final String DATA = """
            from zlib import decompress
            z = b'x\\xdaKLJNIL$L\\x00\\x00:\\xb3\\x0fY'
            gzip = b'\\x1f\\x8b\\x08\\x08\\x00\\x00\\x00\\x00\\x02\\xffname\\x00' + z[2:-4] + b'h\\xf6\\xfbp(\\x00\\x00\\x00'
            """;

    @Test
    void decompression() {
        CallTable.check(ScriptVm.BOARD, DATA, """
            decompress(z)              | bytearray(b'abcdaabcdaabcdaabcdaabcdaabcdaabcdaabcda')
            decompress(z, 15)          | bytearray(b'abcdaabcdaabcdaabcdaabcdaabcdaabcdaabcda')
            decompress(z[2:-4], -15)   | bytearray(b'abcdaabcdaabcdaabcdaabcdaabcdaabcdaabcda')
            decompress(gzip, 31)       | bytearray(b'abcdaabcdaabcdaabcdaabcdaabcdaabcdaabcda')
            decompress(z[:-1] + b'?')  | ValueError: -4
            decompress(z[:8])          | ValueError: -3
            decompress(b'abc')         | ValueError: -3
            decompress(b'')            | ValueError: -3
            """);
    }
}
