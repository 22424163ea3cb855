# buffers: extended, appended to, sliced, several at once, copied to bytes
def until(step, make):
    data = make()
    n = 0
    try:
        while True:
            step(data, n)
            n += 1
    except MemoryError as error:
        data = None
        print(n, error)


def several(data, n):
    data[n % 5].extend(b"\x00\x01\x02\x03\x04\x05\x06")


def pieces(data, n):
    data.append(bytes(n % 60))


def halves(data, n):
    data.append(bytearray(200 + n % 7))
    if n % 4 == 3:
        data[n // 2] = data[n // 2][:40]


until(lambda d, n: d.extend(b"0123456789abc"), bytearray)
until(lambda d, n: d.append(n & 255), bytearray)
until(several, lambda: [bytearray() for _ in range(5)])
until(pieces, list)
until(halves, list)
until(lambda d, n: d.append(memoryview(bytearray(33))[3:n % 30]), list)
