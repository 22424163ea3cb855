# oracle: micropython
from ulab import numpy as np

TYPES = (np.uint8, np.int8, np.uint16, np.int16, np.float, np.bool)


def show(*values):
    print(*(str(value).replace("float64", "float").replace("float32", "float") for value in values))


def attempt(text):
    try:
        show(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)


left = {t: np.array([3, 0, 100, 7], dtype=t) for t in TYPES}
right = {t: np.array([2, 5, 50, 1], dtype=t) for t in TYPES}
left[np.int8][0] = right[np.int8][1] = -3
left[np.int16][0] = right[np.int16][1] = -300
left[np.float][0] = right[np.float][1] = -1.5
right[np.uint16][2] = 50000
left[np.float][2] = 0
right[np.float][1] = -2
right[np.float][2] = 64
for l in TYPES:
    for r in TYPES:
        a, b = left[l], right[r]
        show(a + b, a - b, a * b)
        show(a < b, a >= b, a == b, a != b, a > b, a <= b)
        show(a / b, a // b, (a[2:3] ** b[3:]) * 4)
        for text in ("a | b", "a & b", "a ^ b"):
            attempt(text)
        show(np.minimum(a, b), np.maximum(a, b), np.equal(a, b))
for l in TYPES:
    for r in TYPES:
        for op in ("+", "-", "*", "/"):
            a = left[l].copy()
            try:
                exec("a %s= right[r]" % op, {"a": a, "right": right, "r": r})
                show(op, a)
            except TypeError as e:
                print(op, e)
    a = left[l]
    for text in ("-a", "+a", "abs(a[:2])", "~a", "a + 1", "a - 200", "a * 1.5", "2 - a", "300 + a", "a + 40000", "-2 * a", "4 / (a[1:2] + 1.0)", "a * True"):
        attempt(text)

# Shapes are brought together.
m = np.array([[1, 2, 3], [4, 5, 6]], dtype=np.uint8)
row = np.array([10, 20, 30], dtype=np.uint8)
column = np.array([[100], [50]], dtype=np.uint8)
show(m + row, column + m, row * column, m[:, :1] - m, m[:, ::-1] + m, m.T + np.array([1, 2], dtype=np.uint8), m == row)
m += row
m[:, 1] -= 1
row *= 2
show(m, row, np.zeros(0) + 1, np.array([], dtype=np.uint8) < 3, np.zeros(0) | 1)
f = np.array([1.0, 2.0, 4.0])
f /= 2
f **= 2
f += m[0]
show(f, f ** 0.5 * 0, 2 ** np.array([1, 2, 3]))
for text in (
    "m + np.array([1, 2])", "row + [1, 2, 3]", "[1, 2, 3] + row", "row + None", "row + 'a'", "row % 2", "2 // row", "row @ row", "row << 1",
    "1 < row", "1 == row", "row == 'abc'", "row and 1", "not row", "row in row", "~f", "f | 1", "divmod(row, 2)",
):
    attempt(text)
for text in ("row += 1.5", "row /= 2", "row **= 2", "row += m", "f -= [1, 2, 3]", "f //= 2", "row |= 1"):
    try:
        exec(text)
        show(text, row, f)
    except Exception as e:
        print(text, type(e).__name__, e)
for name in ("bitwise_and", "bitwise_or", "bitwise_xor", "left_shift", "right_shift"):
    for l in TYPES[:4]:
        for r in TYPES[:4]:
            show(name, chr(l), chr(r), getattr(np, name)(np.array([1, 5, 100], dtype=l), np.array([1, 2, 3], dtype=r)))
attempt("np.bitwise_and(f, 1)")
