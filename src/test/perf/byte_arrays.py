# Bytes and bytearrays: a cipher, a checksum, a sieve and slices.
import sys


def sieve(limit):
    flags = bytearray(limit)
    count = 0
    for i in range(2, limit):
        if not flags[i]:
            count += 1
            # A range's bounds are machine words: the square must stay one.
            if i < 46341:
                for j in range(i * i, limit, i):
                    flags[j] = 1
    return count


def crc16(data):
    crc = 0xFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ 0xA001 if crc & 1 else crc >> 1
    return crc


def cipher(rounds):
    state = list(range(256))
    data = bytearray(256)
    a = b = 0
    for _ in range(rounds):
        for i in range(256):
            a = (a + 1) & 255
            b = (b + state[a]) & 255
            state[a], state[b] = state[b], state[a]
            data[i] ^= state[(state[a] + state[b]) & 255]
    return sum(data)


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
message = bytes(range(256)) * 2
total = 0
for _ in range(scale // 2):
    total += crc16(message) + len(bytes(reversed(message))) + message[3:300].find(b"\x40")
print(sieve(4000 * scale), total, cipher(18 * scale))
