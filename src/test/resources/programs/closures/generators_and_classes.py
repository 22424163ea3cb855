def window(size):
    recent = []

    def add(x):
        recent.append(x)
        if len(recent) > size:
            recent.pop(0)
        return sum(recent) // len(recent)

    return add


w = window(2)
print([w(x) for x in (10, 20, 40, 80)])


def make_generator(n):
    def gen():
        nonlocal n
        while n:
            n -= 1
            yield n

    def bump(by):
        nonlocal n
        n += by

    return gen(), bump


g, bump = make_generator(2)
print(next(g))
bump(3)
print(list(g))


def make_class(prefix):
    count = 0

    class Named:
        label = prefix + "!"

        def __init__(self, name):
            nonlocal count
            count += 1
            self.name = name

        def show(self):
            return prefix + self.name

        @staticmethod
        def made():
            return count

    return Named


A, B = make_class("a-"), make_class("b-")
print(A("x").show(), A("y").show(), B("z").show(), A.made(), B.made(), A.label, B.label)


def observer():
    listeners = []

    def on(f):
        listeners.append(f)
        return f

    def fire(*args):
        return [f(*args) for f in listeners]

    return on, fire


on, fire = observer()


@on
def first(x):
    return "first %s" % x


@on
def second(x):
    return "second %s" % x


print(fire(1))


def cleanup():
    log = []

    def run():
        try:
            log.append("run")
            yield log
        finally:
            log.append("cleaned")

    g = run()
    next(g)
    g.close()
    return log


print(cleanup())
