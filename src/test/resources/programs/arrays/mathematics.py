# oracle: micropython
from ulab import numpy as np
from ulab import scipy, utils
import ulab

print(ulab.__version__[:8], ulab.dtype("B"), ulab.dtype(np.array([1], dtype=np.int16)), ulab, np, scipy.special, np.linalg, np.fft)


def near(values):
    # Three decimals, which all targets have.
    if isinstance(values, np.ndarray):
        return near(values.tolist())
    if isinstance(values, (list, tuple)):
        return [near(value) for value in values]
    return values if values != values or abs(values) == np.inf else round(values * 1000)


def attempt(text):
    try:
        print(text, near(eval(text)))
    except Exception as e:
        print(text, type(e).__name__, e)


v = np.array([0.1, 0.5, 0.9])
w = np.array([[1, 2], [3, 4]], dtype=np.uint8)
for name in (
    "acos", "asin", "asinh", "atan", "atanh", "ceil", "cos", "cosh", "degrees", "exp", "expm1", "floor", "log", "log10", "log2", "radians", "sin", "sinc",
    "sinh", "sqrt", "tan", "tanh",
):
    f = getattr(np, name)
    print(name, near(f(v)), near(f(0.25)), near(f(0)), near(f([0, 0.5])), near(f(v[::-1])), near(f(v.reshape((3, 1)))))
print(near(np.acosh(w)), near(np.sqrt(w.T)), near(np.arctan2(w, 2)), near(np.arctan2(1, -1)), near(np.arctan2([1, 2], v[:2])))
for name in ("erf", "erfc", "gamma", "gammaln"):
    print(name, near(getattr(scipy.special, name)(np.array([0.5, 1, 2.5]))), near(getattr(scipy.special, name)(3)))
print(near(np.around(np.array([1.25, -1.5, 2.5, 149.7]))), near(np.around(np.array([1.26, 151]), decimals=1)), near(np.around(w, decimals=-1)))
out = np.zeros(3)
print(np.sin(v, out=out) is out, near(out), np.sin(0), np.cos(0), np.floor(2.5), np.e > 2.718, np.pi < 3.1416, np.inf, np.nan)

square = np.vectorize(lambda x: x * x + 1)
print(near(square(v)), near(square(w)), near(square([1, 2])), near(square(3)), square)
print(np.vectorize(lambda x: x + 1, otypes=np.uint8)(w), np.vectorize(max, otypes=np.int8).__class__.__name__ == "")

a = np.array([[4, 1, 2], [1, 3, 0], [2, 0, 5]])
print(near(np.linalg.det(a)), near(np.linalg.inv(a)), near(np.linalg.norm(a)), near(np.linalg.norm(a, axis=0)), near(np.linalg.norm([3, 4])))
print(near(np.linalg.cholesky(a)), near(np.linalg.norm(a[0], axis=0)), near(np.linalg.det(np.array([[0, 1], [1, 0]], dtype=np.int8))))
values, vectors = np.linalg.eig(a)
print(sorted(near(values)), np.all(abs(np.dot(a, vectors) - vectors * values) < 0.01))
q, r = np.linalg.qr(a)
print(near(np.dot(q, r)), near(np.dot(q.T, q)), near(r[2, 0]), [x.shape for x in np.linalg.qr(a[:, :2])], [x.shape for x in np.linalg.qr(a[:, :2], mode="complete")])
print(near(scipy.linalg.solve_triangular(np.array([[2, 0], [1, 4]]), np.array([2, 9]))))
print(near(scipy.linalg.solve_triangular(np.array([[2, 1], [0, 4]]), np.array([4, 8]), lower=False)))
print(near(scipy.linalg.cho_solve(np.linalg.cholesky(a), np.array([1, 2, 3]))))

re, im = np.fft.fft(np.array([0, 1, 2, 3, 4, 5, 6, 7], dtype=np.uint8))
print(near(re), near(im), near(np.fft.ifft(re, im)), near(utils.spectrogram(np.array([1, 0, -1, 0]))), near(np.fft.fft(np.array([5]))))
sos = [[1, 2, 3, 1, 5, 6], [1, 2, 3, 1, 5, 6]]
x = np.array([0, 1, 2, 3])
print(near(scipy.signal.sosfilt(sos, x)), near(scipy.signal.sosfilt(sos, [1, 0], zi=np.zeros((2, 2)))))
f = lambda x: x * x - 2
print(near(scipy.optimize.bisect(f, 0, 4)), near(scipy.optimize.newton(f, 3)), round(scipy.optimize.fmin(lambda x: (x - 1) ** 2, 3) * 100))
b = bytearray(b"\x01\x00\x00\x00\x00\x80\x00\xff")
for name in ("from_int16_buffer", "from_uint16_buffer", "from_int32_buffer", "from_uint32_buffer"):
    g = getattr(utils, name)
    print(name, *([int(value) for value in values] for values in (g(b), g(b, offset=4), g(b, count=1), g(b[:4], byteswap=True))))
out = np.zeros(5)
utils.from_int16_buffer(b, out=out)
print(out.tolist())

for text in (
    "np.sin('ab')", "np.sin(v, out=5)", "np.sin(v, out=np.zeros(2))", "np.sin(v, out=w)", "np.sin(v, out=np.zeros((1, 3)))", "np.sin()", "np.sin(v, v)",
    "np.around([1])", "np.around(v, out=v)", "np.arctan2(v, w)", "np.vectorize(5)", "np.vectorize(f, otypes=3)", "np.vectorize(f, otypes='a')", "square('a')",
    "np.linalg.det(v)", "np.linalg.det(5)", "np.linalg.inv(np.zeros((2, 2)))", "np.linalg.inv(np.zeros((2, 3)))", "np.linalg.cholesky(np.array([[1, 2], [3, 4]]))",
    "np.linalg.cholesky(np.array([[1, 2], [2, 1]]))", "np.linalg.eig(np.array([[1, 2], [3, 4]]))", "np.linalg.qr(v)", "np.linalg.qr(5)",
    "np.linalg.qr(a, mode='x')", "np.linalg.norm('a')", "np.fft.fft([1, 2])", "np.fft.fft(v)", "np.fft.fft(w)", "np.fft.fft(x, v)", "np.fft.fft(x, 5)",
    "np.fft.fft()", "scipy.signal.sosfilt(5, v)", "scipy.signal.sosfilt([[1, 2]], v)", "scipy.signal.sosfilt([[1, 2, 3, 4, 5, 6]], v)",
    "scipy.signal.sosfilt(sos, w)", "scipy.signal.sosfilt(sos, v, zi=5)", "scipy.signal.sosfilt(sos, v, zi=v)", "scipy.optimize.bisect(f, 3, 4)",
    "scipy.optimize.bisect(5, 0, 4)", "scipy.optimize.newton(f, 1, maxiter=0)", "scipy.optimize.fmin(f, 1, maxiter=-1)", "scipy.optimize.bisect(f, 0)",
    "scipy.linalg.solve_triangular(5, v)", "scipy.linalg.solve_triangular(np.zeros((2, 2)), v[:2])", "scipy.linalg.cho_solve(a.T[:, ::2], v)",
    "utils.from_int16_buffer(bytes(3))", "utils.from_int16_buffer(bytes(4), count=3)", "utils.from_int16_buffer(bytes(4), offset=5)",
    "utils.from_int16_buffer(bytes(4), out=w)", "utils.from_int16_buffer(bytes(4), out=np.zeros(1))", "utils.from_int16_buffer(5)", "ulab.dtype('x')",
):
    attempt(text)
