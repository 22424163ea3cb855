class Vector:
    def __init__(self, *xs):
        self.xs = xs

    def __repr__(self):
        return "Vector" + repr(self.xs)

    def __add__(self, other):
        return Vector(*[a + b for a, b in zip(self.xs, other.xs)])

    def __sub__(self, other):
        return Vector(*[a - b for a, b in zip(self.xs, other.xs)])

    def __mul__(self, k):
        return Vector(*[a * k for a in self.xs])

    def __rmul__(self, k):
        return self * k

    def __neg__(self):
        return self * -1

    def __pos__(self):
        return self

    def __invert__(self):
        return Vector(*reversed(self.xs))

    def __abs__(self):
        return sum(abs(x) for x in self.xs)

    def __eq__(self, other):
        return isinstance(other, Vector) and self.xs == other.xs

    def __len__(self):
        return len(self.xs)

    def __getitem__(self, i):
        return self.xs[i]

    def __bool__(self):
        return any(self.xs)

    def __truediv__(self, k):
        return "truediv", k

    def __floordiv__(self, k):
        return "floordiv", k

    def __mod__(self, k):
        return "mod", k

    def __pow__(self, k):
        return "pow", k

    def __lshift__(self, k):
        return "lshift", k

    def __rshift__(self, k):
        return "rshift", k

    def __and__(self, k):
        return "and", k

    def __or__(self, k):
        return "or", k

    def __xor__(self, k):
        return "xor", k

    def __matmul__(self, k):
        return "matmul", k


a, b = Vector(1, 2), Vector(3, 5)
print(a + b, b - a, a * 3, 3 * a, -a, +a, ~a, abs(-b))
print(a == Vector(1, 2), a == b, a != b, a != Vector(1, 2), a == 1)
print(len(a), a[1], list(b), bool(a), bool(Vector(0, 0)), not a)
print(a / 1, a // 2, a % 3, a**4, a << 5, a >> 6, a & 7, a | 8, a ^ 9, a @ 10)
print(3 in b, 4 in b, max(b), sorted(Vector(3, 1, 2)))
a += b
print(a)
for bad in (lambda: a + 1, lambda: 1 + a, lambda: a < b, lambda: -object(), lambda: a(), lambda: len(5)):
    try:
        bad()
        print("no error")
    except (TypeError, AttributeError) as e:
        print("error")
