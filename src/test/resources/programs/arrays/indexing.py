# oracle: micropython
from ulab import numpy as np


def show(*values):
    print(*(str(value).replace("float64", "float").replace("float32", "float") for value in values))


a = np.array(range(10), dtype=np.int8)
m = np.array([range(4), range(4, 8), range(8, 12)], dtype=np.int8)
for part in (slice(None), slice(2, 5), slice(None, None, -1), slice(7, 2, -2), slice(20), slice(-3, None), slice(5, 2), slice(0, 100, 4)):
    show(a[part], a[part].shape, a[part].strides)
show(a[3], a[-1], m[1], m[-1, -1], m[:, 1], m[1:, ::2], m[::-1, ::-1], m[0][2], m[2, 1:3], m[1:2, 3], m[:, 1:1].shape)
show(a[a > 6], a[np.array([1, 0] * 5, dtype=np.bool)], a["x"], a[1.5], a[None], a[True])

# Slices are views.
row = m[1]
row[0] = 100
column = m[:, 3]
column[:] = -1
m[2, 1:] = [7, 8, 9]
m[0] = np.array([5, 6, 7, 8], dtype=np.uint8)
m[1:, :2] = np.array([[1, 2], [3, 4]])
show(m, row, column)
a[::2] = 0
a[a == 0] = 77
a[1:4] = [1.4, 1.6, 2.5]
show(a)
a[a > 50] = np.array([1, 2, 3], dtype=np.uint16)
show(a)
b = np.array([1, 2, 3, 4, 5])
b[1:] = b[:-1]
show(b)
b[b < 2] = np.array([9.5, 8.5])
show(b)
# An empty slice is written to all the same.
b[0:0] = 4
show(b)
flags = np.zeros(3, dtype=np.bool)
flags[1] = True
show(flags, flags[1], flags[0])

show(list(m), list(a[:3]), [list(r) for r in m], list(m.flat), sum(a[2:4]), len(m), len(a), bool(np.zeros(1)), bool(np.array([])))
print(list(zip(a[:2], m[:2, 0])), max(a), 4 in a, 1 in [x for x in a], iter(a), m.flat)

show(m.T, m.T.shape, m.T.strides, m.transpose()[1], m.reshape((2, 6)), m.reshape(12), m.reshape((-1, 3)), m.T.reshape((6, 2)))
show(m.flatten(), m.flatten(order="F"), m[:, ::2].flatten(), m[::-1].copy(), m[:, 1].tolist(), m.tolist(), a[1].__class__)
print(m.shape, m.size, m.itemsize, m.ndim if hasattr(m, "ndim") else "no ndim", m.dtype, np.ones(2, dtype=np.bool).dtype)
m.shape = (4, 3)
show(m, m.strides)
c = np.array([1, 256, 3], dtype=np.uint16)
show(c.byteswap(), c, c.byteswap(inplace=True), c, np.array([1, 2], dtype=np.uint8).byteswap())

for text in (
    "a[10]", "a[-11]", "m[0, 0, 0]", "m[0, 1.5]", "m[4]", "a[1, 1]", "a.reshape((3, 4))", "a.reshape((1, 1, 10))", "a.reshape([2, 5])",
    "a.reshape((-1, -1))", "a[:3] + a[:2]", "a[m > 0]", "a[np.array([1, 2], dtype=np.uint8)]", "a[np.array([1], dtype=np.bool)]",
    "a.flatten(order='A')", "m[:, :1].tobytes()", "a[::2].tobytes()", "memoryview(a[::2])", "a.nothing", "hash(a)", "a()", "next(m.flat)",
    "a.__setitem__", "np.array([1, [2]])", "np.array('abc')", "np.array(5)", "np.array([300], dtype=np.uint8)", "np.array([-1], dtype=np.uint8)",
    "np.array([1.5], dtype=np.int8)", "np.array([1], dtype=3)", "np.array()", "np.array([1], np.uint8)",
    "np.zeros((1, 2, 3))", "np.zeros('a')", "np.zeros(-1)", "np.zeros(2, 3)", "np.full(2)", "np.eye()", "np.arange()", "np.arange(0, 1, 0)",
    "np.arange(0, float('inf'))", "np.linspace(0, 1, num=1)", "np.asarray('a')", "np.asarray(None)", "np.frombuffer(bytes(3), dtype=np.uint16)",
    "np.frombuffer(bytes(4), dtype=np.uint16, offset=5)", "np.frombuffer(bytes(4), dtype=np.uint8, count=5)", "np.concatenate([a, a])",
    "np.array([[[1]]])", "np.ndarray()", "np.ndinfo(5)",
):
    try:
        show(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)
try:
    del a[0]
except ValueError as e:
    print(e)
try:
    a[::2].shape = (5, 1)
except ValueError as e:
    print(e)
try:
    a[0:3] = [1, 2]
except ValueError as e:
    print(e)
try:
    a[0] = 200
except OverflowError as e:
    print(e)
try:
    a.size = 3
except AttributeError as e:
    print(e)
