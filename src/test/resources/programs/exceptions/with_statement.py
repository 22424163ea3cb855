class Gate:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None, value.args if value else None)
        return self.swallow


with Gate("a") as a:
    print("body", a)

with Gate("a") as a, Gate("b") as b:
    print("body", a, b)

with Gate("s", swallow=True):
    raise ValueError("swallowed", 1)
print("went on")

try:
    with Gate("p"):
        raise KeyError("passed on")
except KeyError as e:
    print("caught", e.args)

with Gate("outer", swallow=True):
    with Gate("inner"):
        1 / 0
    print("never")


def returns():
    with Gate("r"):
        return "returned"


print(returns())
for i in range(3):
    with Gate(str(i)):
        if i == 0:
            continue
        break


class Broken:
    def __enter__(self):
        raise OSError("no entry")

    def __exit__(self, *args):
        print("never called")


try:
    with Gate("first"), Broken():
        print("never")
except OSError as e:
    print(e)


class BadExit:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise KeyError("from exit")


try:
    with BadExit():
        raise ValueError("from the body")
except KeyError as e:
    print("KeyError", e.args)

for thing in (5, object()):
    try:
        with thing:
            pass
    except (AttributeError, TypeError):
        print("not a context manager")


class Box:
    pass


box = Box()
with Gate("attribute") as box.value:
    print(box.value)
with Gate("tuple") as (x, *y):
    print(x, y)
