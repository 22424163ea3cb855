# Values that are exact in 22 bits of mantissa, so that they print alike in all float sizes.
print(0.5, 1.0, -2.25, 0.0, -0.0, 100.0, 1e3, 1.5e-1 * 0, 3.75, 1 / 4, 7 / 2, -7 / 2)
print(0.5 + 0.25, 1.5 * 2, 2.5 - 3, 1.0 / 8, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 2.0**3, 4**0.5, 2**-2)
print(divmod(7.5, 2), abs(-1.5), -(-0.5), +0.5, int(2.9), int(-2.9), round(2.5), round(3.5), round(-0.5), round(1.25, 1), round(2.75, 0), round(1234.5, -2))
print(0.5 == 0.50, 0.5 < 0.75, 1.0 == 1, 1 < 1.5, 2.5 > 2, 0.0 == -0.0, 0.5 in [0.5], max(0.5, 1, 0.25), min(1.5, 2), sum([0.5, 0.25]), sorted([2.5, -1, 0.5]))
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf > 1e9, -inf < 0, inf == inf, nan == nan, nan != nan, nan < 1, inf - inf, inf * 0, inf + 1, -inf * -1)
print(float("1.5"), float(3), float(), float(True), float("-0.5"), float("1e2"), bool(0.0), bool(0.25), bool(nan))
print(str(0.5), repr(0.5), "%f" % 0.5, "%.2f" % 0.25, "%g" % 0.5, "%e" % 0.5, "{:.3f}".format(0.125), f"{1.5:6.2f}")
print(hash(0.5) == hash(0.5), hash(2.0) == hash(2), {0.5: "half"}[1 / 2], {1: "one"}[1.0], isinstance(0.5, float), type(1 / 1).__name__)
x = 0.0
for i in range(16):
    x += 0.125
print(x, x == 2, 0.1 + 0.2 != 0.25)
for bad in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: float("x"), lambda: int(nan), lambda: int(inf), lambda: 0.0**-1, lambda: 0.5 << 1, lambda: 0.5 & 1, lambda: [1][0.0], lambda: "a" * 0.5):
    try:
        bad()
        print("no error")
    except (ZeroDivisionError, ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__)
a = 1.5
a += 1
a *= 2
a -= 0.5
a /= 3
a **= 2
a //= 1
a %= 2
print(a, 3 - 0.5, 2 * 0.5, 1 / 0.5, 7 // 0.5, 1 % 0.75, 2**0.5 > 1.414)
