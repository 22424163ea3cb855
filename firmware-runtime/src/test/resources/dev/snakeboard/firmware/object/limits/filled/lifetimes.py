# every other object lives on, so that what is free is in pieces, and larger ones are to fit there
import gc


def fill(stay, make, other):
    go = []
    count = 0
    try:
        while True:
            stay.append(make(count))
            if other:
                go.append(other(count))
            count += 1
    except MemoryError as error:
        go = None
        if not other:
            stay.clear()
        print(count, error)


def pieces(small, large):
    stay = []
    fill(stay, lambda i: bytearray(small), lambda i: bytearray(small))
    gc.collect()
    fill(stay, lambda i: bytearray(large), None)
    gc.collect()


pieces(16, 32)
pieces(40, 50)
pieces(100, 20)
pieces(500, 480)
stay = []
fill(stay, lambda i: [i] * (i % 9), lambda i: "s%d" % i)
fill(stay, lambda i: {i: i}, None)
stay = []
fill(stay, lambda i: (i,) * (i % 20), lambda i: [i, i])
fill(stay, lambda i: [(i, i)], None)
