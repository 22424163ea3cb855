for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a + b, a - b, a * b, a // b, a % b, divmod(a, b), a**2, a / b if b in (2, -2) else "")
print(10 // 3 * 3 + 10 % 3, -10 // 3, -10 % 3, 5 % -3, 0 // 5, 0 % 5)
print(2**10, (-2) ** 3, 0**0, 2**0, (-1) ** 100, pow(3, 4), pow(3, 4, 5), pow(2, 100, 1000))
print(abs(-5), -(-5), +5, ~0, ~5, ~-6)
print(1 < 2 < 3, 5 == 5.0, 3 > -3, min(3, -1, 2), max([4, 9, 2]), sum([1, 2, 3]), sum([1], 10))
print(6 & 3, 6 | 3, 6 ^ 3, -1 & 255, -2 | 1, -6 ^ 3, 1 << 5, 40 >> 3, -40 >> 3, -1 >> 10, 5 << 0)
print(True + True, True * 5, False - 1, True | 2, -True, ~True, True == 1)
print(int(), int(5), int("5"), int(5.7), bool(0), bool(-1), round(7), round(2.5), round(3.5), round(-2.5), round(2.4))
print((5).to_bytes(2, "little"), (258).to_bytes(2, "big"), int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"))


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def is_prime(n):
    if n < 2:
        return False
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True


print(gcd(1071, 462), [n for n in range(50) if is_prime(n)])
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
