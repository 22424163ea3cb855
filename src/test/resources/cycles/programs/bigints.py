def fact(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r
def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a
def digits(n):
    s = 0
    while n:
        n, d = divmod(n, 10)
        s += d
    return s
def powmod(b, e, m):
    r = 1
    while e:
        if e & 1:
            r = r * b % m
        b = b * b % m
        e >>= 1
    return r
f = fact(40)
g = fib(200)
d = digits(f)
p = powmod(123456789, 65537, 0xfffffffb)
p2 = pow(3, 100)
s = str(g)
h = hex(f)
i = int(s)
bits = 0
x = f
while x:
    bits += x & 1
    x >>= 1
def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x
r = isqrt(10 ** 30)
stamp = 1700000000 * 1000000000 + 123456789
days, rest = divmod(stamp // 1000000000, 86400)
mask = 0
for k in range(0, 64, 7):
    mask |= 1 << k
