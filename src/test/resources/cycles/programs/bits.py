def crc8(data, poly=0x31):
    crc = 0xff
    for b in data:
        crc ^= b
        for _ in range(8):
            crc = (crc << 1 ^ poly) & 0xff if crc & 0x80 else crc << 1 & 0xff
    return crc
def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c
def reverse(n, width):
    r = 0
    for _ in range(width):
        r = r << 1 | n & 1
        n >>= 1
    return r
def gray(n):
    return n ^ n >> 1
def ungray(g):
    n = 0
    while g:
        n ^= g
        g >>= 1
    return n
class Register:
    def __init__(self, value=0):
        self.value = value
    def field(self, at, width):
        return self.value >> at & (1 << width) - 1
    def set(self, at, width, v):
        mask = (1 << width) - 1 << at
        self.value = self.value & ~mask | v << at & mask
        return self
def lfsr(state):
    while True:
        bit = (state ^ state >> 2 ^ state >> 3 ^ state >> 5) & 1
        state = state >> 1 | bit << 15
        yield state
print(crc8(b"123456789"), crc8(bytes(range(12))))
print(sum(popcount(i) for i in range(64)), [reverse(i, 5) for i in range(8)])
assert all(ungray(gray(i)) == i for i in range(40))
r = Register()
for i in range(10):
    r.set(i % 4 * 4, 4, i)
print(hex(r.value), [r.field(k, 4) for k in (0, 4, 8)])
s = lfsr(0xace1)
print([next(s) & 255 for _ in range(40)])
print("{:08b} {:x} {:o}".format(0xa5, 48879, 511), bin(10), 0xffffffff & ~0xff, 1 << 40)
