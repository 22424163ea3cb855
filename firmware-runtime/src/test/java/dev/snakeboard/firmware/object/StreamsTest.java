package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamsTest {
    private static final String STREAMS = """
            from io import StringIO, BytesIO
            def after(stream, *calls): return [getattr(stream, call[0])(*call[1:]) for call in calls]
            """;

    @Test
    void streamsInMemory() {
        CallTable.check(ScriptVm.BOARD, STREAMS, """
            after(StringIO('ab\\ncd'), ['readline'], ['read', 1], ['tell'], ['read'], ['read'])  | ['ab\\n', 'c', 4, 'd', '']
            list(StringIO('a\\nb'))                                                            | ['a\\n', 'b']
            StringIO('é€a').read(2)                                                           | 'é€'
            after(StringIO(), ['write', 'ab'], ['seek', 4], ['write', 'c'], ['getvalue'])     | [2, 4, 1, 'ab\\x00\\x00c']
            after(BytesIO(b'abc'), ['seek', -1, 2], ['write', b'XY'], ['getvalue'])           | [2, 2, b'abXY']
            after(BytesIO(), ['write', b'abcdef', 2], ['write', b'abcdef', 1, 3], ['getvalue']) | [2, 3, b'abbcd']
            after(BytesIO(b'abc'), ['readinto', bytearray(2)], ['read'])                      | [2, b'c']
            after(StringIO('a'), ['close'], ['read'])                                         | ValueError: I/O operation on closed file
            StringIO('a').seek(-1)                                                            | OSError: [Errno 22] Invalid argument
            StringIO(b'\\xff').read()                                                          | UnicodeError:
            StringIO('a').read(-5) | MemoryError: memory allocation failed, allocating 4294967291 bytes
            """);
    }

    @Test
    void filesOfTheDrive() {
        String program = """
                with open('log.txt', 'w') as f:
                    print(f.write('one\\nzw€i\\n'))
                with open('/log.txt', 'a') as f:
                    print(f.tell(), f.write('three'))
                with open('log.txt') as f:
                    print(f.readlines())
                with open('log.txt', 'rb') as f:
                    print(f.seek(-5, 2), f.read(), f.seek(4), f.readline())
                with open('log.txt', 'r+') as f:
                    f.seek(100)
                    f.write('!')
                with open('log.txt', 'rb') as f:
                    print(len(f.read()))
                for line in open('log.txt'):
                    print(line.strip())
                    break
                """;
        assertThat(ScriptVm.runInStress(ScriptVm.BOARD, program))
                .containsExactly(
                        "11",
                        "11 5",
                        "['one\\n', 'zw€i\\n', 'three']",
                        "11 b'three' 4 b'zw\\xe2\\x82\\xaci\\n'",
                        "101",
                        "one");
    }

    /** The errors of the FAT driver, with the path where the firmware gives it. */
    @Test
    void filesThatCannotBeUsed() {
        CallTable.check(ScriptVm.BOARD, "open('there', 'w').close()\nclosed = open('there')\nclosed.close()", """
            open('missing')              | OSError: [Errno 2] No such file/directory: missing
            open('missing', 'r+')        | OSError: [Errno 2] No such file/directory: missing
            open('there', 'x')           | OSError: [Errno 17] File exists: there
            open('none/file', 'w')       | OSError: [Errno 2] No such file/directory: none/file
            open('/')                    | OSError: [Errno 22] Invalid argument: /
            open('a:b', 'w')             | OSError: [Errno 22] Invalid argument: a:b
            open('there', 'q')           | ValueError: Invalid mode
            open('there', 'rw')          | ValueError: Invalid mode
            open('there').write('a')     | OSError: [Errno 13] Permission denied
            open('there', 'w').read()    | OSError: [Errno 13] Permission denied
            closed.read()                | OSError: [Errno 22] Invalid argument
            closed.close()               | None
            """);
    }

    @Test
    void streamsWrittenInPython() {
        String program = """
                import io
                class Upper(io.IOBase):
                    def write(self, data):
                        print(bytes(data).upper())
                        return len(data)
                print('a', 1, file=Upper())
                class Named(io.StringIO):
                    def shout(self):
                        return self.getvalue() + '!'
                n = Named()
                n.write('hi')
                print(n.shout())
                """;
        assertThat(ScriptVm.runInStress(ScriptVm.BOARD, program)).containsExactly("b'A'", "b' '", "b'1'", "b'\\n'", "hi!");
    }
}
