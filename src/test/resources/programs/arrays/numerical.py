# oracle: micropython
from ulab import numpy as np


def show(*values):
    print(*(str(value).replace("float64", "float").replace("float32", "float") for value in values))


def attempt(text):
    try:
        show(text, eval(text))
    except Exception as e:
        print(text, type(e).__name__, e)


for dtype in (np.uint8, np.int8, np.uint16, np.int16, np.float, np.bool):
    m = np.array([[4, 0, 2, 1], [3, 8, 6, 7]], dtype=dtype)
    v = np.array([3, 1, 4, 1, 5], dtype=dtype)
    for name in ("sum", "mean", "min", "max", "argmin", "argmax", "all", "any", "median", "sort"):
        f = getattr(np, name)
        show(name, f(m), f(v), f(m, axis=0), f(m, axis=1), f(m, axis=-1), f(v, axis=0), f(m.T, axis=0), f(v[::-2]), f(m[:, ::-1], axis=1))
    show(np.std(v * 0), np.std(m, axis=0) * 2, np.std(np.array([1, 3], dtype=dtype), ddof=1) ** 2 > 0, np.std(v, axis=0, ddof=5))
    show(np.argsort(v, axis=0), np.argsort(m, axis=1), np.argsort(m, axis=0), np.argsort(v[::-1], axis=-1))
    show(np.diff(v), np.diff(v, n=2), np.diff(m, axis=0), np.diff(m, n=3), np.flip(v), np.flip(m), np.flip(m, axis=0), np.flip(m, axis=1))
    show(np.roll(v, 2), np.roll(v, -1), np.roll(v, 7), np.roll(m, 1), np.roll(m, 1, axis=0), np.roll(m, -1, axis=1), np.roll(v, 0, axis=0))
    show(np.clip(v, 2, 4), np.where(v > 2, v, 0), np.where(m, m, v[:4]), np.nonzero(m), np.nonzero(v - v[1]))
    show(np.concatenate((v, v[:2])), np.concatenate((m, m), axis=1), np.concatenate((m, m[:1])))
    show(np.compress([1, 0, 1, 0, 1], v), np.compress([True, False], m, axis=0), np.compress(m[0], m, axis=1), np.delete(v, 1))
    show(np.delete(v, [0, -1]), np.delete(m, [1, 2], axis=1), np.delete(m, 0, axis=0), np.delete(m, [7, 0]), np.delete(v, []))
    show(np.dot(m, m.T), np.dot(v, v), np.dot(m, m[0]), np.cross(v[:3], v[2:]), np.trace(m[:, :2]), np.size(m), np.size(m, axis=1))
    show(np.convolve(v, np.array([1, 2], dtype=dtype)), np.isfinite(v), np.isinf(v), np.trapz(v), np.trapz(v, x=v), np.trapz(v, dx=2))
    w = m.copy()
    w.sort()
    show(w)
    w.sort(axis=0)
    show(w)
    w = v[::2]
    print(w.sort(), w.tolist())

for f in (np.sum, np.mean, np.min, np.max, np.argmin, np.argmax, np.all, np.any, np.std):
    show(f([1, 3]), f((4, 4)), f(range(1, 3)), f(np.array([[2.0]])))
show(np.min([3, 1.5, 2]), np.max((1, 2)), np.all(5), np.any(0.0), np.all([]), np.any([1, 0]), np.size(5), np.size([1, 2]))
inf = np.array([1, float("inf"), -float("inf"), float("nan")])
show(np.isinf(inf), np.isfinite(inf), np.isinf(1), np.isinf(float("inf")), np.isfinite(float("nan")), np.isfinite(2.5))
show(np.minimum(3, 4), np.maximum(1.5, 1), np.clip(5, 1, 3), np.clip(0.5, 1, 3), np.equal(1, 1), np.not_equal(1, 2), np.equal([1, 2], 2))
show(np.sum(np.zeros(0)), np.mean(np.zeros(0)), np.median(np.zeros(0)), np.sort(np.array([])), np.zeros((2, 0)).size)
show(np.interp([0, 1.5, 3, 9], [1, 2, 3], [10, 20, 40]), np.interp(2.5, [1, 3], [0, 4], left=-1, right=9), np.interp([0, 9], [1, 3], [0, 4], left=-1, right=9))
show(np.polyval([1, 2, 3], 2), np.polyval([1, 2, 3], [0, 1, 2]), np.polyval(np.array([2, 0]), np.array([[1, 2]])))
show(np.around(np.polyfit([0, 1, 2, 3], [1, 3, 5, 7], 1), decimals=2), np.around(np.polyfit([4, 1, 0, 1, 4], 2)))
for text in (
    "np.sum(5)", "np.sum('a')", "np.sum(m, axis=2)", "np.sum(m, axis=1.5)", "np.max(np.zeros(0))", "np.max([])", "np.argsort(v)", "np.argsort([1])",
    "np.sort([1])", "np.median([1])", "np.median(m, axis=5)", "np.std(m, axis=2)", "np.std(5)", "np.diff([1])", "np.diff(v, n=10)", "np.diff(v, axis=1)",
    "np.diff(v[:1], n=2)", "np.flip([1])", "np.flip(v, axis=1)", "np.flip(v, axis=1.0)", "np.roll([1], 1)", "np.roll(v, 1, axis='a')", "np.cross(v, v)",
    "np.cross(1, 2)", "np.dot(v, m)", "np.dot(1, 2)", "np.trace(m)", "np.trace(5)", "np.concatenate((v, m))", "np.concatenate((v, 1))",
    "np.concatenate((v, v.copy() > 1), axis=1)", "np.concatenate((m, m), axis=2)", "np.compress([1], v)", "np.compress([1], 5)", "np.delete(v, 9)",
    "np.delete(v, [1, 2, 3, 4, 1, 2])", "np.delete(5, 1)", "np.delete(v, 1.5)", "np.convolve(v, 1)", "np.convolve(m, m)", "np.convolve(np.zeros(0), v)",
    "np.where(v, m, 1)", "np.clip('a', 1, 2)", "np.isinf('a')", "np.interp([1], [1], [1])", "np.interp([1], [1, 2], [1, 2, 3])", "np.trapz(m)",
    "np.trapz(v, x=m)", "np.polyfit([1, 2], [1], 1)", "np.polyfit([1], 3)", "np.polyfit(1, 2)", "np.polyfit([1, 1, 1], [1, 2, 3], 2)", "np.polyval(1, 2)",
    "np.size('a')", "np.sum(v, 0)", "np.sum()", "np.minimum(v, m)", "np.nonzero(None)",
):
    attempt(text)
