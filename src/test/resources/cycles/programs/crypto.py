def xtea(block, key, rounds=8):
    v0, v1 = block
    s = 0
    for _ in range(rounds):
        v0 = (v0 + (((v1 << 4 ^ v1 >> 5) + v1) ^ (s + key[s & 3]))) & 0xffffffff
        s = (s + 0x9e3779b9) & 0xffffffff
        v1 = (v1 + (((v0 << 4 ^ v0 >> 5) + v0) ^ (s + key[s >> 11 & 3]))) & 0xffffffff
    return v0, v1
r = xtea((0x12345678, 0x9abcdef0), (1, 2, 3, 4))
def lcg(seed):
    while True:
        seed = (seed * 1664525 + 1013904223) & 0xffffffff
        yield seed
g = lcg(1)
n = [next(g) >> 16 for _ in range(30)]
def sieve(n):
    p = bytearray([1]) * (n + 1)
    p[0] = p[1] = 0
    i = 2
    while i * i <= n:
        if p[i]:
            for j in range(i * i, n + 1, i):
                p[j] = 0
        i += 1
    return [i for i in range(n + 1) if p[i]]
primes = sieve(300)
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
gs = [gcd(a, 360) for a in range(1, 60)]
def b64(data):
    al = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    out = []
    for i in range(0, len(data), 3):
        c = data[i:i + 3]
        v = 0
        for b in c:
            v = v << 8 | b
        v <<= 8 * (3 - len(c))
        for k in range(len(c) + 1):
            out.append(al[v >> 18 - 6 * k & 63])
        out.extend("=" * (3 - len(c)))
    return "".join(out)
e = b64(b"Many hands make light work.")
def adler(data):
    a, b = 1, 0
    for x in data:
        a = (a + x) % 65521
        b = (b + a) % 65521
    return b << 16 | a
ad = adler(bytes(range(100)))
def fnv(s):
    h = 0x811c9dc5
    for c in s.encode():
        h = ((h ^ c) * 0x01000193) & 0xffffffff
    return h
hs = [fnv("key%d" % i) for i in range(10)]
