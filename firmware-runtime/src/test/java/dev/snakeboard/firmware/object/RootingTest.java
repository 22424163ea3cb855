package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a native function or an instruction holds between two allocations is safe from the collector, which here runs at every allocation. */
class RootingTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "print([str(i) * 3 for i in range(20)])",
        "print({str(i): [i, str(i)] for i in range(20)})",
        "print('-'.join(str(i) for i in range(30)))",
        "print(sorted([str(i * 7919 % 101) for i in range(30)], key=lambda s: s + s))",
        "print(max((str(i) for i in range(20)), key=lambda s: (len(s), s)))",
        "print('{} {!r} {:>10}'.format('a' * 20, ['b' * 20], 'c' * 3))",
        "x = 'v' * 30\nprint(f'{x}{x!r}{[x, x]}')",
        "print(list(map(lambda a, b: a + b, ['a' * 20] * 5, (str(i) * 10 for i in range(5)))))",
        "print(list(zip((str(i) for i in range(9)), ([i] for i in range(9)))))",
        "print(dict(enumerate(str(i) * 5 for i in range(12))))",
        "print(2 ** 200 // 3 ** 50, (1 << 100) - 1, hex(10 ** 40), int('9' * 50) % 97)",
        "print(bytes(i for i in range(40)), bytearray(b'abc') + b'd' * 30)",
        "print('a,b,,c'.split(','), 'x y  z'.split(), 'abcabc'.replace('b', 'long' * 5))",
        "def f(*args, **kw):\n    return args, sorted(kw.items())\nprint(f(*['a' * 20, 'b' * 20], **{'k' + str(i): str(i) * 8 for i in range(5)}))",
        "def g():\n    got = yield 'start' * 4\n    while True:\n        got = yield [got, got * 2]\nx = g()\nnext(x)\nprint([x.send(str(i) * 9) for i in range(5)])",
        "class A:\n    def __init__(self, n): self.n = [n] * 3\n    def __add__(self, o): return A(str(self.n) + str(o.n))\n    def __repr__(self): "
                + "return 'A' + str(self.n)\nprint(A('x') + A('y') + A('z'))",
        "class P:\n    @property\n    def v(self): return [str(i) for i in range(5)]\n    def __getattr__(self, n): return n * 3\np = P()\nprint(p.v, p.other)",
        "try:\n    try:\n        [][5]\n    except IndexError as e:\n        raise ValueError('x' * 20) from e\nexcept ValueError as e:\n    "
                + "print(repr(e), repr(e.__cause__))",
        "import json\nprint(json.loads(json.dumps({'a': [1, 2.5, None, 'text' * 5], 'b': {'c': [[]] * 3}})))",
        "import re\nprint(re.sub('(a+)(b*)', lambda m: m.group(2) + m.group(1) * 2, 'aabxabbyaaa'), re.match('(x*)(y)', 'xxy').groups())",
        "import struct\nprint(struct.unpack('<hIq', struct.pack('<hIq', -5, 2 ** 31, 2 ** 50)))",
        "from collections import namedtuple, OrderedDict, deque\nT = namedtuple('T', 'a b')\nprint(T('x' * 20, ['y']), OrderedDict([(str(i), [i]) for i in range(5)]), "
                + "list(deque((str(i) for i in range(9)), 4)))",
        "s = set(str(i) for i in range(10))\nprint(sorted(s | {'x' * 20} - {str(i) for i in range(5)}))",
        "a = [[str(i)] * 2 for i in range(6)]\na[1:4] = [['n' * 20]] * 7\na.sort(key=lambda r: r[0], reverse=True)\nprint(a, a[::-2])",
    })
    void collectingAtEveryAllocationChangesNothing(String program) {
        List<String> expected = ScriptVm.run(ScriptVm.BOARD, program);
        assertThat(expected).isNotEmpty().noneMatch(line -> line.matches("\\w+Error: .*"));
        assertThat(ScriptVm.runInStress(ScriptVm.BOARD, program)).isEqualTo(expected);
    }
}
