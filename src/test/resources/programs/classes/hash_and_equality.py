class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return self.x * 31 + self.y


d = {Point(1, 2): "a", Point(3, 4): "b"}
print(d[Point(1, 2)], Point(3, 4) in d, Point(0, 0) in d, len({Point(1, 1), Point(1, 1)}))


class SameHash:
    compared = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, other):
        SameHash.compared += 1
        return self.n == other.n


keys = [SameHash(i) for i in range(20)]
table = {k: k.n for k in keys}
print(len(table), table[SameHash(13)], SameHash(99) in table, SameHash.compared > 0)
for k in keys[:10]:
    del table[k]
print(len(table), sorted(table.values()))
table[SameHash(5)] = "again"
print(table[SameHash(5)])


class Plain:
    pass


p = Plain()
print({p: 1}[p], Plain() in {p: 1}, hash(p) == hash(p))
for bad in ([], {}, set(), bytearray(1)):
    try:
        hash(bad)
        print("hashable")
    except TypeError:
        print("TypeError")
print(hash(1) == hash(1.0) == hash(True), hash("a") == hash("a"), hash((1, 2)) == hash((1, 2)))
print({1: "int", 1.0: "float", True: "bool"})
