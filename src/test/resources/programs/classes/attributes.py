class Robot:
    """A class with a docstring."""

    count = 0
    parts = []

    def __init__(self, name):
        self.name = name
        Robot.count += 1

    def rename(self, name):
        old, self.name = self.name, name
        return old


a = Robot("a")
b = Robot("b")
print(a.name, b.name, Robot.count, a.count)
a.count = 10
print(a.count, b.count, Robot.count)
a.parts.append("arm")
print(b.parts, Robot.parts is a.parts)
print(a.rename("z"), a.name)
print(hasattr(a, "name"), hasattr(a, "legs"), getattr(a, "legs", 2), getattr(a, "name"))
setattr(a, "legs", 4)
print(a.legs)
delattr(a, "legs")
print(hasattr(a, "legs"))
Robot.wheels = 3
print(a.wheels, b.wheels)
Robot.say = lambda self, what: self.name + " says " + what
print(a.say("hi"))
print(type(a) is Robot, type(a).__name__, a.__class__ is Robot, isinstance(a, Robot), isinstance(a, int))
for missing in ("a.nothing", "Robot.nothing", "a.nothing()"):
    try:
        eval(missing)
    except AttributeError:
        print("AttributeError")


class Empty:
    pass


e = Empty()
e.x = e
print(e.x.x.x is e)
print(sorted(k for k in a.__dict__))
