class Grid:
    def __init__(self, w, h):
        self.w, self.h = w, h
        self.cells = {}

    def __getitem__(self, xy):
        x, y = xy
        return self.cells.get((x, y), 0)

    def __setitem__(self, xy, value):
        self.cells[xy] = value

    def __delitem__(self, xy):
        del self.cells[xy]

    def __contains__(self, xy):
        return xy in self.cells

    def __len__(self):
        return self.w * self.h

    def __iter__(self):
        for y in range(self.h):
            for x in range(self.w):
                yield self[x, y]


g = Grid(3, 2)
g[1, 0] = 5
g[2, 1] = 7
print(list(g), len(g), (1, 0) in g, (0, 0) in g, g[1, 0])
g[1, 0] += 1
del g[2, 1]
print(sum(g), max(g), sorted(g))
try:
    del g[0, 0]
except KeyError:
    print("KeyError")


class Squares:
    # The old way to be iterable: indices from 0 until IndexError.
    def __getitem__(self, i):
        if i > 4:
            raise IndexError
        return i * i


print(list(Squares()), 9 in Squares(), 10 in Squares())
a, b, *c = Squares()
print(a, b, c)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(4)
print(next(c), list(c), list(c))
print(tuple(Countdown(3)), [x for x in Countdown(2)], dict(zip("ab", Countdown(2))) == {"a": 1, "b": 0})


class NoLen:
    pass


for bad in (lambda: len(NoLen()), lambda: NoLen()[0], lambda: list(NoLen()), lambda: 1 in NoLen(), lambda: next(NoLen())):
    try:
        bad()
    except TypeError:
        print("TypeError", end=" ")
print()


class Weird:
    def __len__(self):
        return 0


print(bool(Weird()), not Weird())
