def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


print(factorial(30), 2**100, 3**50, -(7**30))
a, b = 123456789012345678901234567890, 987654321098765432109876543210
print(a + b, b - a, a - b, a * b, b // a, b % a, divmod(b, a))
print(-b // a, -b % a, b // -a, b % -a, -b // -a, -b % -a)
print(a == a + 0, a < b, a != b, a > 5, 5 < a, -a < 0, a >= 1.5, min(a, b) == a, max(a, -b) == a)
print(a & b, a | b, a ^ b, ~a, -a & b, -a | b, -a ^ b, -a & -b)
print(a << 10, a >> 10, -a >> 10, a >> 200, -a >> 200, 1 << 100, (1 << 100) >> 98)
print(a - a, a * 0, a // a, a % a, (a + 1) - a, a**0, a**2, pow(a, 3, 1000007), pow(2, 1000, 97))
print(str(a)[:5], int("1" * 40), int("f" * 20, 16), hex(a), "{:,}".format(2**70), "%x" % b)
print(bool(a), bool(a - a), abs(-a), +a, hash(a) == hash(a), {a: 1}[a], a in [b, a])
print(float(2**70) == 2.0**70, 2**70 / 2**69, 10**20 // 10**18, 2.0**40 == 2**40)
print((2**64).to_bytes(9, "big"), int.from_bytes(b"\xff" * 10, "little"), int.from_bytes(bytes(range(1, 13)), "big"))


def fib(n):
    x, y = 0, 1
    for _ in range(n):
        x, y = y, x + y
    return x


print(fib(200))


def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x, y = y, (y + n // y) // 2
    return x


print(isqrt(2 * 10**60))


def digits_of_pi(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = ""
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out += str(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return out


print(digits_of_pi(30))
for bad in (lambda: a // 0, lambda: a % 0, lambda: 1 // (a - a), lambda: a + "x", lambda: a.x):
    try:
        bad()
    except (ZeroDivisionError, TypeError, AttributeError) as e:
        print(type(e).__name__)
