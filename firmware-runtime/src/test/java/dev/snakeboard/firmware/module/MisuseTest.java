package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.ScriptVm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What containers, the builtin functions and the language's modules say when they are misused, recorded from the firmware. */
class MisuseTest {
    private static final String PROGRAM = """
            from collections import namedtuple, OrderedDict, deque
            from _asyncio import Task, TaskQueue
            from micropython import const
            from select import poll
            from traceback import format_exception
            from warnings import warn, simplefilter
            import sys
            try:
                %s
            except BaseException as error:
                print((type(error).__name__ + ': ' + str(error)).strip())
            """;

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            [].pop()                                      -> IndexError: index out of range
            [1].pop(5)                                    -> IndexError: index out of range
            [1][2]                                        -> IndexError: index out of range
            [1]['a']                                      -> TypeError: list indices must be integers, not str
            [1][1.0]                                      -> TypeError: list indices must be integers, not float
            (1,)[5]                                       -> IndexError: index out of range
            (1, 2)[::2]                                   -> NotImplementedError: only slices with step=1 (aka None) are supported
            [1, 2, 3].index(9)                            -> ValueError: object not in sequence
            [1, 2, 3].remove(9)                           -> ValueError: object not in sequence
            [1, 2] + (3,)                                 -> TypeError: unsupported types for __add__: 'list', 'tuple'
            [1] < (1,)                                    -> TypeError: unsupported types for __lt__: 'list', 'tuple'
            list(5)                                       -> TypeError: 'int' object isn't iterable
            list(1, 2)                                    -> TypeError: function expected at most 1 arguments, got 2
            tuple(1, 2)                                   -> TypeError: function expected at most 1 arguments, got 2
            [0] * 'a'                                     -> TypeError: unsupported types for __mul__: 'list', 'str'
            (1, 2) + [3]                                  -> TypeError: unsupported types for __add__: 'tuple', 'list'
            {}['k']                                       -> KeyError: k
            {}[[]]                                        -> KeyError: []
            {}.popitem()                                  -> KeyError: pop from empty dict
            {}.pop('x')                                   -> KeyError: x
            {1: 2}.update([(1, 2, 3)])                    -> ValueError: dict update sequence has wrong length
            dict(1, 2)                                    -> TypeError: function expected at most 2 arguments, got 3
            dict(5)                                       -> TypeError: 'int' object isn't iterable
            set().pop()                                   -> KeyError: pop from empty set
            set().remove('x')                             -> KeyError: x
            set(5)                                        -> TypeError: 'int' object isn't iterable
            {1} | [2]                                     -> TypeError: unsupported types for __or__: 'set', 'list'
            {1} < [1]                                     -> TypeError: unsupported types for __lt__: 'set', 'list'
            {[]}                                          -> TypeError: unsupported type for __hash__: 'list'
            frozenset() + 1                               -> TypeError: unsupported types for __add__: 'frozenset', 'int'
            range(1, 2, 0)                                -> ValueError: range step cannot be zero
            range()                                       -> TypeError: function missing 1 required positional arguments
            range('a')                                    -> TypeError: can't convert str to int
            range(1.0)                                    -> TypeError: can't convert float to int
            range(5)[7]                                   -> IndexError: index out of range
            slice()                                       -> TypeError: function missing 1 required positional arguments
            slice(1, 2, 0).indices(5)                     -> ValueError: slice step cannot be zero
            map()                                         -> TypeError: function missing 2 required positional arguments
            map(len)                                      -> TypeError: function missing 1 required positional arguments
            filter(None)                                  -> TypeError: function takes 2 positional arguments but 1 were given
            zip(5)                                        -> TypeError: 'int' object isn't iterable
            enumerate()                                   -> TypeError: 'iterable' argument required
            enumerate(5)                                  -> TypeError: 'int' object isn't iterable
            enumerate([], 1, 2)                           -> TypeError: extra positional arguments given
            enumerate([], begin=1)                        -> TypeError: unexpected keyword argument 'begin'
            reversed(5)                                   -> TypeError: object of type 'int' has no len()
            next(5)                                       -> TypeError: 'int' object isn't an iterator
            next(iter([]))                                -> StopIteration:
            iter(5)                                       -> TypeError: 'int' object isn't iterable
            len(5)                                        -> TypeError: object of type 'int' has no len()
            hash([])                                      -> TypeError: unsupported type for __hash__: 'list'
            hash({})                                      -> TypeError: unsupported type for __hash__: 'dict'
            hash(set())                                   -> TypeError: unsupported type for __hash__: 'set'
            hash(slice(1))                                -> TypeError: unsupported type for __hash__: 'slice'
            hash({}.keys())                               -> TypeError: unsupported type for __hash__: 'dict_view'
            hash(range(3))                                -> TypeError: unsupported type for __hash__: 'range'
            abs('a')                                      -> TypeError: unsupported type for __abs__: 'str'
            chr(-1)                                       -> ValueError: chr() arg not in range(0x110000)
            chr(0x110000)                                 -> ValueError: chr() arg not in range(0x110000)
            chr('a')                                      -> TypeError: can't convert str to int
            ord('ab')                                     -> TypeError: ord() expected a character, but string of length 2 found
            ord('')                                       -> TypeError: ord() expected a character, but string of length 0 found
            ord(5)                                        -> TypeError: can't convert 'int' object to str implicitly
            bin('a')                                      -> ValueError: unknown format code 'b' for object of type 'str'
            hex(1.5)                                      -> TypeError: can't convert float to int
            oct(None)                                     -> TypeError: can't convert NoneType to int
            pow(2, 3, 0)                                  -> ValueError: divide by zero
            pow(2.0, 3, 5)                                -> TypeError: pow() with 3 arguments requires integers
            pow(2)                                        -> TypeError: function missing 1 required positional arguments
            round('a')                                    -> TypeError: can't convert str to float
            divmod(1, 0)                                  -> ZeroDivisionError: division by zero
            min([])                                       -> ValueError: arg is an empty sequence
            max()                                         -> TypeError: function missing 1 required positional arguments
            max(1)                                        -> TypeError: 'int' object isn't iterable
            min(1, 'a')                                   -> TypeError: unsupported types for __lt__: 'str', 'int'
            sum(5)                                        -> TypeError: 'int' object isn't iterable
            sum(['a'])                                    -> TypeError: unsupported types for __add__: 'int', 'str'
            sorted(5)                                     -> TypeError: 'int' object isn't iterable
            sorted([1, 'a'])                              -> TypeError: unsupported types for __lt__: 'int', 'str'
            sorted([1], len)                              -> TypeError: must use keyword argument for key function
            all(5)                                        -> TypeError: 'int' object isn't iterable
            getattr(5, 'x')                               -> AttributeError: 'int' object has no attribute 'x'
            getattr(5, 7)                                 -> TypeError: can't convert 'int' object to str implicitly
            setattr(5, 'x', 1)                            -> AttributeError: can't set attribute 'x'
            delattr([], 'append')                         -> AttributeError: can't set attribute 'append'
            hasattr(5, 6)                                 -> TypeError: can't convert 'int' object to str implicitly
            print(1, sep=2)                               -> TypeError: can't convert 'int' object to str implicitly
            print(1, nothing=2)                           -> TypeError: unexpected keyword argument 'nothing'
            print(1, file=5)                              -> OSError: stream operation not supported
            isinstance(1, 2)                              -> TypeError: issubclass() arg 2 must be a class or a tuple of classes
            issubclass(1, int)                            -> TypeError: issubclass() arg 1 must be a class
            namedtuple('P', 'x y')(1)                     -> TypeError: function takes 2 positional arguments but 1 were given
            namedtuple('P', 'x y')(1, x=2)                -> TypeError: function got multiple values for argument 'x'
            namedtuple('P', 'x y')(1, z=2)                -> TypeError: unexpected keyword argument 'z'
            namedtuple('P', 5)                            -> TypeError: object 'int' isn't a tuple or list
            namedtuple(5, 'a')                            -> TypeError: can't convert 'int' object to str implicitly
            setattr(namedtuple('P', 'x y')(1, 2), 'x', 3) -> AttributeError: can't set attribute
            deque()                                       -> TypeError: function missing 2 required positional arguments
            deque(())                                     -> TypeError: function missing 1 required positional arguments
            deque((), -1)                                 -> ValueError:
            deque((), 2).pop()                            -> IndexError: empty
            deque((1, 2), 2, 1).append(3)                 -> IndexError: full
            deque((1, 2), 2)[5]                           -> IndexError: index out of range
            OrderedDict().move_to_end(1)                  -> KeyError: 1
            {}.move_to_end(1)                             -> TypeError: self must be of type OrderedDict, not dict
            OrderedDict().popitem()                       -> KeyError: pop from empty dict
            TaskQueue().pop()                             -> IndexError: empty heap
            TaskQueue(1)                                  -> TypeError: function takes 0 positional arguments but 1 were given
            Task()                                        -> TypeError: function missing 1 required positional arguments
            poll().modify(5, 1)                           -> OSError: [Errno 2] No such file/directory
            poll().register(5)                            -> OSError: stream operation not supported
            format_exception(5)                           -> TypeError: invalid exception
            format_exception(ValueError(), ValueError())  -> ValueError: Supply both or neither of value and tb
            warn(5)                                       -> TypeError: can't convert 'int' object to str implicitly
            warn('x', int)                                -> TypeError: category must be a subclass of Warning
            simplefilter('x')                             -> ValueError:
            sys.exit(3)                                   -> SystemExit: 3
            const()                                       -> TypeError: function takes 1 positional arguments but 0 were given
            """)
    void isAnsweredWith(String expression, String error) {
        assertThat(ScriptVm.run(ScriptVm.BOARD, PROGRAM.formatted(expression))).containsExactly(error);
    }
}
