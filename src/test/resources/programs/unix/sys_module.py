# oracle: micropython
# What sys has without a board.
import io
import sys
import traceback


def depth(count):
    if count == 0:
        raise ValueError("deep")
    depth(count - 1)


def places(limit):
    sys.tracebacklimit = limit
    try:
        depth(3)
    except ValueError as error:
        return traceback.format_exception(error)[0].count("  File")


print([places(limit) for limit in (1000, 5, 3, 1, 0, -1)])
sys.tracebacklimit = 1000
print(sys.exc_info())
try:
    raise KeyError("k")
except KeyError:
    print(sys.exc_info()[:2])
print(sys.exc_info())
print(sys.intern("abc") == "abc", sys.ps1, sys.ps2)
sys.ps1 = "$ "
print(sys.ps1)
del sys.ps1
print(hasattr(sys, "ps1"), hasattr(sys, "ps2"))
for name in ("intern", "argv"):
    try:
        setattr(sys, name, None)
    except AttributeError as error:
        print(error)
path = sys.path
sys.path = ["/nowhere"]
print(sys.path)
try:
    import heapq_of_nobody
except ImportError as error:
    print(error)
sys.path = path
print([sys.getsizeof(x) > 0 for x in ([], {}, set)] if 0 else sys.getsizeof([0] * 100) > sys.getsizeof([]))
try:
    sys.getsizeof(1)
except TypeError as error:
    print(error)
print(sys.atexit(lambda: print("at the end")))
print(callable(sys.atexit(lambda: print("the very end"))))
print(sys.stdout.fileno(), sys.stdin.fileno(), sys.stdout.buffer.write(b"bytes\n"), sys.stdout.flush())
print(type(sys.stdin), type(sys.stdin.buffer), sys.stdout, sys.stderr.buffer)
