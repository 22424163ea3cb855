# every second or third of many is freed; what comes then is larger, smaller, or as large
import gc


def make(count, size):
    held = []
    try:
        for i in range(count):
            held.append(bytearray(size))
    except MemoryError:
        held.pop()
    return held


def rest(size):
    more = []
    n = 0
    try:
        while True:
            more.append(bytearray(size))
            n += 1
    except MemoryError as error:
        more.clear()
        print(n, error)


def round_of(size, every, then, collect):
    held = make(100000, size)
    print(len(held), "")
    for i in range(0, len(held), every):
        held[i] = None
    if collect:
        gc.collect()
    rest(then)


round_of(40, 2, 40, True)
round_of(40, 2, 30, False)
round_of(100, 3, 150, True)
round_of(24, 3, 16, True)
round_of(500, 2, 700, False)
round_of(70, 2, 64, True)
mixed = []
n = 0
try:
    while True:
        mixed.append([n] * (n % 15))
        if n % 3 == 2:
            mixed[n // 3] = None
        n += 1
except MemoryError as error:
    mixed = None
    print(n, error)
