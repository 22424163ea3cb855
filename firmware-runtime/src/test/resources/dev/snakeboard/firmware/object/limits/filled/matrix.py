# lists of lists of tuples, slices, sorted copies, zips, comprehensions in comprehensions
def fill(make):
    held = []
    n = 0
    try:
        while True:
            held.append(make(n))
            n += 1
    except MemoryError as error:
        held = None
        print(n, error)


fill(lambda n: [[(i, j) for j in range(3)] for i in range(n % 4)])
fill(lambda n: [(i,) * i for i in range(n % 11)])
fill(lambda n: list(zip(range(n % 9), "abcdefghi")))
fill(lambda n: sorted((n - i) % 7 for i in range(n % 16)))
fill(lambda n: tuple([n] * (n % 33))[1:])
fill(lambda n: [n, [n, [n, [n]]]])
fill(lambda n: list(reversed([n] * (n % 8))) + [None])
