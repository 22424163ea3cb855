package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The RAM that containers, iterators and the builtin functions take, results and what they leave behind included: {@code gc.mem_alloc()}
 * before and after, recorded from the firmware built for a 32-bit host with the boards' settings.
 */
class ContainerMemoryTest {
    private static final String PROGRAM = """
            import gc
            from collections import namedtuple, OrderedDict, deque
            from select import poll
            from _asyncio import Task, TaskQueue
            four = [1, 2, 3, 4]
            pair = (1, 2)
            r3 = range(3)
            r18 = range(18)
            r20 = range(20)
            d = {1: 2, 3: 4, 5: 6}
            s = {1, 2, 3}
            names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm']
            Point = namedtuple('Point', 'x y')
            def minus(x):
                return -x
            class Getter:
                def __getitem__(self, i):
                    if i > 3:
                        raise IndexError
                    return i
            def operation():
                %s
            operation()
            gc.collect()
            before = gc.mem_alloc()
            operation()
            print(gc.mem_alloc() - before)
            """;

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            []                                    -> 32
            [1, 2, 3, 4, 5]                       -> 48
            list(r3)                              -> 48
            list(r20)                             -> 160
            tuple(r3)                             -> 48
            tuple(r20)                            -> 112
            tuple(four)                           -> 48
            four + four                           -> 48
            four * 3                              -> 64
            four[1:]                              -> 48
            four[::2]                             -> 48
            four[::-1]                            -> 48
            four.copy()                           -> 32
            l = four[:]; l.append(5)              -> 64
            l = four[:]; l.extend(four)           -> 80
            l = four[:]; l += (1, 2)              -> 80
            l = four[:]; l.insert(0, 9)           -> 64
            l = four[:]; l[1:2] = [7, 8, 9]       -> 112
            l = list(r20); del l[2:]              -> 176
            l = list(r20); l.clear()              -> 48
            l = list(r20); [l.pop() for _ in r18] -> 240
            sorted(four)                          -> 48
            sorted(four, key=minus)               -> 48
            four.sort()                           -> 0
            pair + pair                           -> 32
            pair * 5                              -> 48
            pair[1:]                              -> 32
            pair == (1, 2)                        -> 0
            pair < (1, 3)                         -> 0
            {}                                    -> 16
            {1: 2}                                -> 32
            {1: 2, 3: 4, 5: 6}                    -> 48
            dict(d)                               -> 48
            dict(a=1, b=2)                        -> 32
            d.copy()                              -> 48
            d | {7: 8}                            -> 80
            d.keys()                              -> 16
            list(d.items())                       -> 112
            [k for k in d]                        -> 48
            for k in d: pass                      -> 0
            for k, v in d.items(): pass           -> 64
            dict.fromkeys(r20)                    -> 192
            d.copy().popitem()                    -> 64
            e = d.copy(); e.update(four=1)        -> 48
            e = d.copy(); e.setdefault(99, 1)     -> 48
            set()                                 -> 16
            {1, 2, 3}                             -> 32
            set(four)                             -> 48
            frozenset(four)                       -> 48
            s | {9}                               -> 80
            s & {1, 2}                            -> 80
            s - {1}                               -> 80
            s ^ {1, 77}                           -> 80
            s <= {1}                              -> 32
            s.issubset(four)                      -> 32
            s.isdisjoint(four)                    -> 0
            1 in s                                -> 0
            range(5)                              -> 16
            r20[2:7]                              -> 32
            for i in r20: pass                    -> 0
            iter(r20)                             -> 16
            iter(four)                            -> 16
            iter('abc')                           -> 16
            slice(1, 2)                           -> 16
            slice(1, 2).indices(9)                -> 48
            map(minus, four)                      -> 32
            list(map(minus, four))                -> 128
            filter(None, four)                    -> 32
            list(filter(None, four))              -> 64
            zip(four, four)                       -> 48
            list(zip(four, four))                 -> 144
            dict(zip(four, four))                 -> 224
            enumerate(four)                       -> 32
            list(enumerate(four))                 -> 128
            reversed(four)                        -> 16
            list(reversed(four))                  -> 48
            max(four)                             -> 0
            max(four, key=minus)                  -> 0
            min(four, default=3)                  -> 0
            sum(four)                             -> 0
            any(four)                             -> 0
            all(four)                             -> 0
            namedtuple('Point', 'x y')            -> 96
            namedtuple('Point', ('x', 'y'))       -> 64
            namedtuple('Many', names)             -> 112
            Point(1, 2)                           -> 16
            Point(x=1, y=2)                       -> 16
            OrderedDict(d)                        -> 48
            o = OrderedDict(); o[1] = 2           -> 48
            deque((), 10)                         -> 80
            deque(four, 3)                        -> 48
            repr(four)                            -> 32
            str(d)                                -> 48
            repr(pair)                            -> 32
            dir(four)                             -> 80
            getattr(four, 'append')               -> 16
            hasattr(four, 'append')               -> 0
            hasattr(four, 'nothing')              -> 0
            hash(pair)                            -> 0
            callable(minus)                       -> 0
            print(end='')                         -> 0
            isinstance(four, (int, list))         -> 16
            iter(Getter())                        -> 32
            [x for x in Getter()]                 -> 128
            for x in Getter(): pass               -> 80
            poll()                                -> 32
            TaskQueue()                           -> 16
            Task(None)                            -> 32
            chr(65)                               -> 0
            ord('A')                              -> 0
            bin(5)                                -> 32
            round(2.5)                            -> 0
            divmod(7, 2)                          -> 16
            """)
    void anOperationTakes(String statement, String bytes) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, PROGRAM.formatted(statement))).containsExactly(bytes);
    }
}
