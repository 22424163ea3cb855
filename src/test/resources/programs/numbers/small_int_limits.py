# Around the limits of a 31-bit small int, a 32-bit word, and a 64-bit word: nothing may change but the value.
for bits in (30, 31, 32, 62, 63, 64):
    for n in ((1 << bits) - 1, 1 << bits, -(1 << bits), -(1 << bits) - 1):
        print(bits, n, n + 1, n - 1, n * 2, -n, n // 2, n >> 1, n & 0xFF, n | 1, n ^ n, ~n, n == n + 0, n < n + 1, hash(n) == hash(n))
n = 2**30 - 3
for i in range(6):
    n += 1
    print(n, end=" ")
for i in range(6):
    n -= 1
    print(n, end=" ")
print()
n = -(2**30) + 2
for i in range(5):
    n -= 1
    print(n, end=" ")
print()
print(46341 * 46341, 46340 * 46340, 32768 * 32768, 65536 * 65536, -32768 * 32768, 65535 * 65537, 123456 * 654321)
print(2**30 - 1 + 1, -(2**30) - 1, 2**31 - 2**30, -(-(2**30)), abs(-(2**30)), (2**30) // -1, -(2**30) // -1)
print(1 << 29, 1 << 30, 1 << 31, 1 << 32, 3 << 29, -1 << 30, -1 << 31, (1 << 40) >> 10, 2**29 * 2, 2**29 * 4)
d = {2**30: "a", 2**31: "b", 2**40: "c", -(2**30): "d"}
print(d[1 << 30], d[2**31], d[1024**4], d[-1073741824])
print([2**31, 2**30 - 1, 0, -(2**35)].index(2**30 - 1), 2**31 in (1, 2**31), sorted([2**40, 5, -(2**40), 2**30]))
print(range(2**30 - 2, 2**30 + 2)[3], list(range(2**30 - 1, 2**30 + 1)))
