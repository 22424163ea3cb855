class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __lt__(self, other):
        print("lt", end=" ")
        return self.parts < other.parts

    def __le__(self, other):
        print("le", end=" ")
        return self.parts <= other.parts

    def __gt__(self, other):
        print("gt", end=" ")
        return self.parts > other.parts

    def __ge__(self, other):
        print("ge", end=" ")
        return self.parts >= other.parts

    def __eq__(self, other):
        print("eq", end=" ")
        return self.parts == other.parts


a, b = Version("1.2"), Version("1.10")
print(a < b, a <= b, a > b, a >= b, a == b)
print(a != b)


class OnlyLess:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n


x, y = OnlyLess(1), OnlyLess(2)
print(x < y, y < x, [o.n for o in sorted([y, x])], min([y, x]).n)
try:
    x <= y
except TypeError:
    print("TypeError")
# Without __eq__, an object equals only itself.
print(x == x, x == OnlyLess(1), x != x, x in [OnlyLess(1), x])


class Odd:
    def __lt__(self, other):
        return "a string"

    def __eq__(self, other):
        return 0


print(Odd() < 1, bool(Odd() == 1), Odd() in [1, 2])
