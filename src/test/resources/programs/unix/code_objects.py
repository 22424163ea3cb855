# oracle: micropython
# What the language has without a board: code of functions, and more.
import array
from collections import namedtuple


def double():
    return 2 * factor


def count():
    yield factor


def outer():
    def inner():
        return 1

    return inner


function = type(double)
print(type(double.__code__), function(double.__code__, {"factor": 4})(), list(function(count.__code__, {"factor": 5})()))
exec((lambda: print("run")).__code__)
for code in (outer, len):
    try:
        print(code.__code__)
    except AttributeError:
        print("no code")
for arguments in ((double, {}), (double.__code__, None), (double.__code__,)):
    try:
        function(*arguments)
    except TypeError as error:
        print(repr(error))
print(next(iter([]), "end"), next(iter([1]), "end"), next((i for i in ()), None))
print(range(5) == range(0, 5), range(0) == range(2, 2), range(1, 2, 7) == range(1, 2), range(3) == range(4), range(3) == [0, 1, 2])
print(namedtuple("Point", "x y")(1, 2)._asdict())
print(memoryview(b"a").itemsize, memoryview(array.array("H")).itemsize)
items = array.array("O", [1, "two", None, [3]])
items.append(items[3])
items[3].append(4)
print(items, len(items), items[4] is items[3])
pointers = array.array("P", [0, 5])
print(pointers)
for kind in "ibf":
    try:
        print(array.array("O") == array.array(kind))
    except NotImplementedError:
        print("not compared")
