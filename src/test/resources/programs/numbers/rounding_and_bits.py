def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c


def reverse_bits(n, width):
    r = 0
    for _ in range(width):
        r = r << 1 | n & 1
        n >>= 1
    return r


def crc8(data):
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc << 1 ^ 0x31) & 0xFF if crc & 0x80 else crc << 1
    return crc


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ 0xEDB88320 if crc & 1 else crc >> 1
    return crc ^ 0xFFFFFFFF


def lcg(seed):
    while True:
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed >> 16


print([popcount(n) for n in (0, 1, 255, 2**40 - 1)], reverse_bits(0b1101, 8), hex(crc8(b"123456789")), hex(crc32(b"123456789")))
g = lcg(1)
print([next(g) for _ in range(6)])
flags = 0
for bit in (0, 3, 7, 31, 40):
    flags |= 1 << bit
print(flags, bin(flags), [b for b in range(48) if flags >> b & 1])
flags &= ~(1 << 3)
flags ^= 1 << 31
print(hex(flags), 0xFF & ~0x0F, (0x1234 >> 4) & 0xF, 0x12 << 8 | 0x34)
print([round(x / 2) for x in range(-5, 6)], [int(x / 2) for x in range(-5, 6)], [x // 2 for x in range(-5, 6)])
r, g, b = 0x40, 0x80, 0xFF
color = r << 16 | g << 8 | b
print("%06x" % color, color >> 16 & 255, color >> 8 & 255, color & 255, [c * 3 // 4 for c in (r, g, b)])
gray = [n ^ n >> 1 for n in range(8)]
print(["{:03b}".format(n) for n in gray])
h = 5381
for c in "snakeboard":
    h = (h * 33 ^ ord(c)) & 0xFFFFFFFF
print(h)
