import math
class Shape:
    count = 0
    def __init__(self, name):
        self.name = name
        Shape.count += 1
    def area(self):
        raise NotImplementedError
    def __lt__(self, other):
        return self.area() < other.area()
    def __repr__(self):
        return "<%s %s %.1f>" % (type(self).__name__, self.name, self.area())
class Circle(Shape):
    def __init__(self, name, r):
        super().__init__(name)
        self.r = r
    def area(self):
        return math.pi * self.r ** 2
class Rect(Shape):
    def __init__(self, name, w, h):
        super().__init__(name)
        self._w, self._h = w, h
    @property
    def w(self):
        return self._w
    @w.setter
    def w(self, v):
        if v < 0:
            raise ValueError("negative")
        self._w = v
    def area(self):
        return self.w * self._h
class Square(Rect):
    def __init__(self, name, a):
        super().__init__(name, a, a)
    @classmethod
    def unit(cls):
        return cls("unit", 1)
class Vec:
    def __init__(self, x, y): self.x = x; self.y = y
    def __add__(self, o): return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k): return Vec(self.x * k, self.y * k)
    def __eq__(self, o): return self.x == o.x and self.y == o.y
    def __hash__(self): return hash((self.x, self.y))
    def __len__(self): return 2
    def __getitem__(self, i): return (self.x, self.y)[i]
shapes = [Circle("c%d" % i, i) for i in range(1, 5)] + [Rect("r%d" % i, i, 3) for i in range(4)] + [Square("s", 4), Square.unit()]
for s in sorted(shapes):
    print(s)
for s in shapes:
    try:
        s.w = s.w - 2
    except (ValueError, AttributeError) as e:
        print(s.name, e)
p = Vec(0, 0)
seen = set()
for i in range(20):
    p = p + Vec(i % 3, 1) * 2
    seen.add(Vec(p[0] % 4, p[1] % 4))
print(len(seen), len(p), p == Vec(p.x, p.y), Shape.count)
try:
    Shape("x").area()
except NotImplementedError:
    print("abstract")
