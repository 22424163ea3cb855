# oracle: micropython
# Special methods, properties, context managers, iterators and class construction, whose frames the interpreter's loop runs.


class Length:
    def __init__(self, mm=0, *, note=None):
        self.mm = mm
        self.note = note

    def __add__(self, other):
        if not isinstance(other, Length):
            return NotImplemented
        return Length(self.mm + other.mm)

    def __radd__(self, other):
        return Length(other + self.mm, note="reversed")

    def __iadd__(self, other):
        if isinstance(other, str):
            return NotImplemented
        self.mm += other.mm if isinstance(other, Length) else other
        return self

    def __sub__(self, other):
        return NotImplemented

    def __lt__(self, other):
        return self.mm < other.mm

    def __eq__(self, other):
        if isinstance(other, int):
            return self.mm == other
        if isinstance(other, Length):
            return self.mm == other.mm
        return NotImplemented

    def __repr__(self):
        return "Length(%d, %s)" % (self.mm, self.note)

    @property
    def cm(self):
        return self.mm // 10

    @cm.setter
    def cm(self, value):
        if value < 0:
            raise ValueError("negative")
        self.mm = value * 10

    def __getitem__(self, key):
        if key == 3:
            raise IndexError("three")
        return (self.mm, key)

    def __setitem__(self, key, value):
        self.mm = key * value

    def __call__(self, a, b=2, *rest, **more):
        return (self.mm, a, b, rest, sorted(more))

    def __bool__(self):
        return self.mm != 0


def tell(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e.args)


a = Length(15)
b = Length(mm=27, note="b")
tell(lambda: a + b)
tell(lambda: a + 1)
tell(lambda: 1 + a)
tell(lambda: a - b)
tell(lambda: (a < b, b < a, a == 15, 15 == a, a == "x", a != b, a == Length(15)))
c = a
c += b
c += 1
print(c is a, a)
try:
    c += "s"
except TypeError as e:
    print("TypeError")
print(a.cm)
a.cm = 7
print(a, a.cm, a[1], a["k"])
tell(lambda: a[3])
a[4] = 5
print(a, a(1), a(1, 3, 4, 5, z=1, y=2))
try:
    a.cm = -1
except ValueError as e:
    print(e, a.cm)
print(bool(a), "yes" if a else "no", "yes" if Length() else "no")
tell(lambda: Length(1, 2))
tell(lambda: Length(1, nothing=2))


class Returns:
    def __init__(self):
        return 1


tell(Returns)


class Nothing:
    pass


class Made:
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.args = args
        return self

    def __init__(self, *args):
        self.args += ("init",)


print(type(Nothing()).__name__, Made(1, 2).args)


class Stack(list):
    def __init__(self, *items):
        super().__init__(items)
        self.pushed = 0

    def push(self, item):
        self.pushed += 1
        self.append(item)

    def top(self):
        return super().pop()


s = Stack(1, 2, 3)
s.push(4)
print(s[0], s[3], s.pushed, len(s), s.top())


class Count:
    def __init__(self, n, error=None):
        self.n = n
        self.error = error

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise self.error if self.error else StopIteration
        self.n -= 1
        return self.n


print([x for x in Count(3)], sum(Count(4)))
for x in Count(2):
    for y in Count(2):
        print(x, y, end=" ")
else:
    print("else")
try:
    for x in Count(1, KeyError("k")):
        print(x)
except KeyError as e:
    print("KeyError", e.args)
for x in Count(1, StopIteration(5)):
    pass


def generator():
    for x in Count(2):
        yield x


print(list(generator()))


class Context:
    def __init__(self, name, swallow=False, fail=""):
        self.name = name
        self.swallow = swallow
        self.fail = fail

    def __enter__(self):
        if self.fail == "enter":
            raise OSError("enter " + self.name)
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value and value.args)
        if self.fail == "exit":
            raise OSError("exit " + self.name)
        return self.swallow


def leaves(how):
    for i in range(3):
        with Context("outer") as name, Context("inner", how == "swallow", how) as inner:
            if how == "return":
                return (name, inner, i)
            if how == "break":
                break
            if how == "continue":
                continue
            if how in ("raise", "swallow"):
                raise KeyError(how)
        print("after", i)
    return "end"


for how in ("return", "break", "continue", "raise", "swallow", "enter", "exit", "none"):
    print("--", how)
    tell(lambda: leaves(how))


def suspended():
    with Context("generator"):
        yield 1
        yield 2


for x in suspended():
    print(x)
    break
g = suspended()
print(next(g))
tell(lambda: g.throw(ValueError("thrown")))
tell(lambda: next(g))


def sub():
    got = yield 1
    print("got", got)
    got = yield 2
    print("got", got)
    return "done"


def middle():
    result = yield from sub()
    print("result", result)
    return (yield from sub())


g = middle()
print(g.send(None), g.send("a"), g.send("b"), g.send("c"))
tell(lambda: g.send("d"))
tell(lambda: g.send("e"))
tell(lambda: middle().send(1))
g = middle()
print(next(g))
g.close()
tell(lambda: next(g))


def itself():
    yield 1
    tell(lambda: g.send(None))
    yield 2


g = itself()
print(next(g), next(g))


class Descriptor:
    def __get__(self, instance, owner):
        return "got from %s" % (owner.__name__)


class Holder:
    plain = Nothing()
    size = 4
    described = Descriptor()
    spare = Length(3)

    def method(self):
        return self.size


h = Holder()
print(h.size, h.described, h.method(), isinstance(h.plain, Nothing), h.spare)
h.size = 5
Holder.size = 6
print(h.size, Holder.size, Holder().size)


class Guarded:
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value + 1)


g = Guarded()
g.x = 1
g.x = 2
print(g.x)


def deep(n):
    class Chain:
        def __add__(self, other):
            return self + other

    try:
        Chain() + 1
    except RuntimeError as e:
        return e.args[0]


print(deep(0))
