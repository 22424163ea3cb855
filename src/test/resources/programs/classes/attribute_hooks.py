class Lazy:
    def __init__(self):
        self.known = 1

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(name)
        print("computing", name)
        value = name.upper()
        setattr(self, name, value)
        return value


x = Lazy()
print(x.known, x.hello, x.hello)
print(hasattr(x, "nothing"), getattr(x, "nobody", "default"))
try:
    x.none_of_this
except AttributeError as e:
    print("AttributeError", e)


class Guarded:
    def __setattr__(self, name, value):
        if name == "secret":
            raise AttributeError("no")
        print("set", name)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


g = Guarded()
g.a = 1
print(g.a)
del g.a
print(hasattr(g, "a"))
try:
    g.secret = 1
except AttributeError as e:
    print(e)


class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return getattr(self.target, name)


p = Proxy([3, 1, 2])
p.append(0)
p.sort()
print(p.target, p.count(1))
