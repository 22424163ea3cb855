class Singleton:
    it = None

    def __new__(cls, *args):
        print("new", args)
        if cls.it is None:
            cls.it = object.__new__(cls)
        return cls.it

    def __init__(self, n):
        print("init", n)
        self.n = n


a = Singleton(1)
b = Singleton(2)
print(a is b, a.n)


class Other:
    def __new__(cls):
        return 42

    def __init__(self):
        print("never called")


print(Other())


class InitReturns:
    def __init__(self):
        return None


print(type(InitReturns()).__name__)


class NeedsTwo:
    def __init__(self, a, b=5, *c, d=6):
        self.all = (a, b, c, d)


print(NeedsTwo(1).all, NeedsTwo(1, 2, 3, d=4).all)
for bad in (lambda: NeedsTwo(), lambda: InitReturns(1), lambda: NeedsTwo(1, e=5)):
    try:
        bad()
    except TypeError:
        print("TypeError")


class Node:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def insert(self, v):
        side = "left" if v < self.value else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Node(v))
        else:
            child.insert(v)

    def walk(self):
        if self.left:
            yield from self.left.walk()
        yield self.value
        if self.right:
            yield from self.right.walk()


root = Node(50)
for v in (30, 70, 20, 40, 60, 80, 10):
    root.insert(v)
print(list(root.walk()))
