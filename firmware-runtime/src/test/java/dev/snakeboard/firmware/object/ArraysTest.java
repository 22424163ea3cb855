package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArraysTest {
    @Test
    void bytearrayArrayAndMemoryview() {
        CallTable.check(ScriptVm.BOARD, "from array import array", """
            bytearray(3)                              | bytearray(b'\\x00\\x00\\x00')
            bytearray('é', 'utf8')                    | bytearray(b'\\xc3\\xa9')
            bytearray('a')                            | TypeError: string argument without an encoding
            bytearray(-1)                             | MemoryError: memory allocation failed, allocating 4294967295 bytes
            bytearray([300])                          | OverflowError: value must fit in 1 byte(s)
            bytearray(b'a,b').split(b',')             | [bytearray(b'a'), bytearray(b'b')]
            bytearray(b'ab') + b'c'                   | bytearray(b'abc')
            bytearray(b'ab') * 2                      | bytearray(b'abab')
            b'b' in bytearray(b'abc')                 | True
            bytearray(b'\\x00"')                       | bytearray(b'\\x00"')
            array('H', [1, 2])[1]                     | 2
            array('H', [1]) + array('H', [2])         | array('H', [1, 2])
            array('h', b'\\xff\\xff')                   | array('h', [-1])
            array('H', b'abc')                        | ValueError: bytes length not a multiple of item size
            array('b', [128])                         | OverflowError: value must fit in 1 byte(s)
            array('B', [-1])                          | OverflowError: value must fit in 1 byte(s)
            array('z')                                | ValueError: bad typecode
            array('i', [1]) == array('I', [1])        | True
            array('b', [1]) < array('b', [2])         | NotImplementedError:
            1 in array('b', [1])                      | NotImplementedError:
            array('f', [0.1])                         | array('f', [0.1])
            memoryview(b'abc')                        | <memoryview>
            list(memoryview(b'abcd')[1:3])            | [98, 99]
            bytes(memoryview(array('H', [1, 2]))[1:]) | b'\\x02\\x00'
            memoryview(bytearray(4)).cast('H')[1]     | 0
            memoryview(bytearray(3)).cast('H')        | TypeError: memoryview: length is not a multiple of itemsize
            memoryview(5)                             | TypeError: object with buffer protocol required
            hash(bytearray(1))                        | TypeError: unsupported type for __hash__: 'bytearray'
            bytearray(3)[5]                           | IndexError: index out of range
            bytearray(3)[::2]                         | NotImplementedError: only slices with step=1 (aka None) are supported
            """);
    }

    @Test
    void assignmentToSlices() {
        String program = """
                b = bytearray(b'abcdef')
                b[1:3] = b'XYZ'
                print(b)
                b[0:4] = b''
                print(b)
                b[1:1] = b
                print(b)
                view = memoryview(b)[2:]
                view[0:2] = b'--'
                view[-1] = 33
                print(b)
                try:
                    view[0:2] = b'long'
                except ValueError as e:
                    print(e)
                try:
                    memoryview(b'ab')[0] = 1
                except TypeError as e:
                    print(e)
                b[:2] = memoryview(b'<>')
                print(b)
                """;
        assertThat(ScriptVm.runInStress(ScriptVm.BOARD, program))
                .containsExactly(
                        "bytearray(b'aXYZdef')",
                        "bytearray(b'def')",
                        "bytearray(b'ddefef')",
                        "bytearray(b'dd--e!')",
                        "lhs and rhs should be compatible",
                        "'memoryview' object doesn't support item assignment",
                        "bytearray(b'<>--e!')");
    }

    @Test
    void growing() {
        String program = """
                from array import array
                b = bytearray()
                for i in range(20):
                    b.append(i)
                b.extend(b)
                b += b'end'
                b.extend(i for i in (1, 2))
                print(len(b), b[18:22], b[-5:])
                a = array('H', [1])
                a *= 3
                a.extend([4])
                a[0:2] = array('H', [7, 8, 9])
                print(a, list(reversed(a)))
                """;
        assertThat(ScriptVm.runInStress(ScriptVm.BOARD, program))
                .containsExactly("45 bytearray(b'\\x12\\x13\\x00\\x01') bytearray(b'end\\x01\\x02')", "array('H', [7, 8, 9, 1, 4]) [4, 1, 9, 8, 7]");
    }
}
