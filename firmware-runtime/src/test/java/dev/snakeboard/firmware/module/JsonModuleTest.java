package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.CallTable;
import dev.snakeboard.firmware.object.ScriptVm;
import org.junit.jupiter.api.Test;

class JsonModuleTest {
    @Test
    void readingAndWriting() {
        CallTable.check(ScriptVm.BOARD, "from json import *\nfrom io import StringIO", """
            dumps({'a': [1, 2.5, None, True, 'x\\n"é']})    | '{"a": [1, 2.5, null, true, "x\\\\n\\\\"é"]}'
            dumps([1, {'a': 2}], separators=(',', ':'))    | '[1,{"a":2}]'
            dumps({1: 2})                                  | '{"1": 2}'
            dumps((1, ))                                   | '[1]'
            dumps(b'a')                                    | TypeError: can't convert bytes to json
            dumps([{1, 2}])                                | TypeError: can't convert set to json
            loads('{"a": [1, -2.5e1, null, true, false]}') | {'a': [1, -25.0, None, True, False]}
            loads('"\\\\u00e9\\\\n\\\\t"')                       | 'é\\n\\t'
            loads(' [1 2] ')                               | [1, 2]
            loads('[1]]')                                  | ValueError: syntax error in JSON
            loads('{"a"')                                  | ValueError: syntax error in JSON
            loads('nul')                                   | ValueError: syntax error in JSON
            loads('')                                      | ValueError: syntax error in JSON
            loads('-')                                     | ValueError: invalid syntax for integer with base 10
            loads('12345678901')                           | 12345678901
            loads(b'[1]')                                  | [1]
            loads(5)                                       | TypeError: object with buffer protocol required
            load(StringIO('[1] more'))                     | [1]
            dump(1, 5)                                     | OSError: stream operation not supported
            """);
    }

    /** An object that is no stream is read by its readinto, 64 bytes at a time. */
    @Test
    void readsFromAnyReadinto() {
        String program = """
                import json
                class Source:
                    def __init__(self, text): self.text = text
                    def readinto(self, buffer):
                        n = min(len(buffer), len(self.text))
                        print(n)
                        buffer[:n] = self.text[:n]
                        self.text = self.text[n:]
                        return n
                print(len(json.load(Source(b'"' + b'x' * 70 + b'"'))))
                """;
        assertThat(ScriptVm.runInStress(ScriptVm.BOARD, program)).containsExactly("64", "8", "0", "70");
    }
}
