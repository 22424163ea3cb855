x = 1
del x
try:
    x
except NameError:
    print("x is gone")

a = [0, 1, 2, 3, 4, 5]
del a[1]
del a[-1], a[0]
print(a)
b = list(range(10))
del b[2:5]
print(b)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
try:
    del d["a"]
except KeyError:
    print("KeyError")


class Thing:
    y = 2


t = Thing()
t.y = 3
del t.y
print(t.y)
try:
    del t.y
except AttributeError:
    print("AttributeError")
del Thing.y
print(hasattr(t, "y"))


def local(flag):
    v = 1
    if flag:
        del v
    try:
        return v
    except NameError:
        return "unbound"


print(local(False), local(True))


def unbound():
    try:
        print(later)
    except NameError:
        print("used before it was assigned")
    later = 1


unbound()


class Watched:
    def __delitem__(self, key):
        print("delitem", key)

    def __delattr__(self, name):
        print("delattr", name)


w = Watched()
del w[1]
del w.z
p = q = 5
del (p, q)
print("p" in globals(), "q" in globals())
