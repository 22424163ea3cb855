# oracle: micropython
# What programs call most, with the arguments that are not the common ones: each in a loop, so that the quick ways are taken, too.
import math


class Row(list):
    pass


class Deep(Row):
    pass


class Both(Deep, object):
    pass


class Named:
    def __len__(self):
        return 7

    def __abs__(self):
        return "abs"


def tell(function, *args):
    try:
        return function(*args)
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, OverflowError) as error:
        return type(error).__name__


def lengths():
    for x in ([], [1, 2], (), (1,), {}, {1: 2}, b"abc", bytearray(4), "abc", "äö", {1, 2}, range(5), Row([1]), Named(), 5, None, "abc" * 9):
        print(tell(len, x), end=" ")
    print(tell(len), tell(len, 1, 2))


def kinds():
    for x in (1, 1 << 40, "a", None, True, 1.5, [], Row(), Deep(), Both(), Named(), int, Row):
        for kind in (int, str, list, Row, Deep, object, type, (int, str), (list, (Row,)) and (list, Row), float):
            print(int(isinstance(x, kind)), end="")
        print(end=" ")
    print(tell(isinstance, 1, 2), tell(isinstance, 1))


def numbers():
    for x in (0, 5, -5, -(1 << 30), (1 << 30) - 1, -(1 << 31), 1 << 40, -1.5, Named(), "a"):
        print(tell(abs, x), end=" ")
    for x in ("a", "", "ab", b"a", bytearray(b"z"), "ä", 7, "\x7f", "\x00"):
        print(tell(ord, x), end=" ")
    for x in (97, 0, 127, 128, 255, 0x20AC, -1, 0x110000, "a", 1 << 40):
        print(repr(tell(chr, x)), end=" ")
    print()


def lists():
    items = []
    for i in range(20):
        items.append(i)
        if i % 3 == 0:
            items.append(str(i))
    while len(items) > 2:
        items.pop()
        if len(items) % 5 == 0:
            print(items.pop(0), items.pop(-1), end=" ")
    print(items, tell(items.append), tell(items.append, 1, 2), tell(list.append, 5, 6), tell(list.pop, (1,)))
    print(items.pop(), items.pop(), tell(items.pop), tell(list.append, (1,), 2), tell(list.append, -1, 2))
    row = Row()
    row.append(1)
    print(row.pop(), len(row), tell(row.pop))


def dicts():
    table = {}
    for key in (1, "one", "two" + str(1), (1, 2), 1.0, True, None, -1, 1 << 40):
        print(table.get(key), table.get(key, "none"), end=" ")
        table[key] = key
        print(table.get(key, "none"), end=" ")
    print(tell(table.get), tell(table.get, []), tell(dict.get, 5, 6), tell(dict.get, table, 1))
    one = {1: 2}
    print(one.get(1), one.get(2), one.get(2, 3), 1 in one, 2 in one, 2 not in one, "a" in one, None in one, True in one, 1.0 in one)
    del one[1]
    print(one.get(1), 1 in one, {}.get(1), 1 in {})


def membership():
    for where in ([1, 2, 3], (1, 2, 3), ["a", "b"], [None, 1, "a"], [1.0, 2], [True], [], (), [[1], (2,)], ["a" * 9, "b"]):
        for what in (1, "a", None, 1.0, True, 2, "b", [1], "a" * 9):
            print(int(what in where), int(what not in where), end=" ")
    print()


def attributes():
    for i in range(6):
        row = Named()
        row.a = i
        row.b = row.a + 1
        row.c = (row.a, row.b)
        del row.b
        row.d = (i,)
        row.b = 5
        row.e = None
        row.a += 1
        print(row.a, row.b, row.c, row.d, row.e, hasattr(row, "f"), end=" ")
    print()


def members():
    saved = math.sqrt
    for i in range(4):
        print(math.sqrt(16), math.pi > 3, tell(lambda: math.none), end=" ")
    print(math.__name__, saved is math.sqrt)


for again in range(3):
    lengths()
    kinds()
    numbers()
    lists()
    dicts()
    membership()
    attributes()
    members()
