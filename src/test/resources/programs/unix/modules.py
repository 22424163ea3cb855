# oracle: micropython
# Modules that no board has, and what others have without a board.
import cmath
import codeop
import heapq
import io
import os
import re
import time

heap = []
for number in (5, 3, 8, 1, 9, 2):
    heapq.heappush(heap, number)
print(heap, [heapq.heappop(heap) for _ in range(6)])
heap = [9, 8, 7, 6, 5, 4]
heapq.heapify(heap)
print(heap)
for action in (lambda: heapq.heappop([]), lambda: heapq.heappush((), 1), lambda: heapq.heapify(5)):
    try:
        action()
    except (IndexError, TypeError) as error:
        print(repr(error))
for name in ("phase", "exp", "log", "log10", "sqrt", "cos", "sin"):
    value = complex(getattr(cmath, name)(1 + 2j))
    print(name, "%.6f %.6f" % (value.real, value.imag))
print("%.4f %.4f" % cmath.polar(-1), "%.4f" % abs(cmath.rect(2, 1)))
try:
    cmath.exp("1")
except TypeError as error:
    print(error)
target = io.BytesIO()
writer = io.BufferedWriter(target, 8)
for text in (b"first", b"second", b"x" * 20):
    print(writer.write(text), target.getvalue())
print(writer.flush(), target.getvalue())
re.compile(r"^a|(b[0-9-]\w)+?$", re.DEBUG)
re.compile(r"[^a-z\d]\D.(?:x|y)*\n", re.DEBUG)
for source in ("1 + 1", "if 1:", "x = (", "def f():\n pass\n", "'''a", "a b", ""):
    try:
        print(repr(source), type(codeop.compile_command(source)))
    except SyntaxError as error:
        print(repr(source), repr(error))
exec(codeop.compile_command("6 * 7"))
print(eval(codeop.compile_command("6 * 7", symbol="eval")))
try:
    codeop.compile_command(5)
except TypeError as error:
    print(error)
print(time.mktime((1970, 1, 1, 0, 0, 0, 0, 0)), time.mktime((2024, 14, 35, 25, 61, 61, 0, 0, 0)), tuple(time.gmtime(951826923))[:8])
try:
    time.mktime((1, 2, 3))
except TypeError as error:
    print(error)
os.putenv("NAME", "value")
print(os.getenv("NAME"), os.getenv("NONE"), os.getenv("NONE", "absent"))
os.unsetenv("NAME")
print(os.getenv("NAME"))
