# lists of floats: one that grows, many of one length, and of growing lengths
def fill(make):
    held = []
    try:
        while True:
            held.append(make(len(held)))
    except MemoryError as error:
        count = len(held)
        held = None
        print(count, error)


fill(lambda i: i * 0.25)
fill(lambda i: [i * 0.5, i * 1.5, i * 2.5])
fill(lambda i: [k * 0.5 for k in range(i)])
fill(lambda i: [0.5] * (10 + i * 7 % 60))
fill(lambda i: 1e30 * i)
