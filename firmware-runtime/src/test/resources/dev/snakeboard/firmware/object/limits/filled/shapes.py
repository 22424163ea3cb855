# instances: with slots of growing number, in a tree, with properties, of a subclass of list
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Circle(Point):
    def __init__(self, x, y, r):
        super().__init__(x, y)
        self.r = r
        self.tags = []

    @property
    def area(self):
        return self.r * self.r


class Stack(list):
    def push(self, item):
        self.append(item)


class Tree:
    def __init__(self, depth):
        self.kids = [Tree(depth - 1) for _ in range(2)] if depth else None
        self.depth = depth


class Open:
    pass


def attributes(n):
    o = Open()
    for i in range(n % 9):
        setattr(o, "a%d" % i, n)
    return o


def stack(n):
    s = Stack()
    for i in range(n % 6):
        s.push(i)
    return s


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


fill(lambda n: Point(n, -n))
fill(lambda n: Circle(n, n, n * 0.5))
fill(attributes)
fill(stack)
fill(lambda n: Tree(3))
fill(lambda n: Circle(n, 1, 2).area + 10 ** 12)
