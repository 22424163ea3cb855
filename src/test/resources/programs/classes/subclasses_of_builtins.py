class Stack(list):
    def push(self, x):
        self.append(x)

    def top(self):
        return self[-1]


s = Stack([1, 2])
s.push(3)
print(s.top(), len(s), list(s), s == [1, 2, 3], isinstance(s, list), s[0:2], 2 in s, sum(s))
for x in s:
    print(x, end=" ")
print()
s[0] = 9
s.sort()
print(list(s), s.pop())


class Default(dict):
    def __init__(self, default):
        super().__init__()
        self.default = default

    def __getitem__(self, key):
        if key in self:
            return super().__getitem__(key)
        return self.default


d = Default(0)
d["a"] = 1
print(d["a"], d["b"], len(d), sorted(d.keys()))


class Loud(str):
    def shout(self):
        return self + "!"


l = Loud("hey")
print(l.shout(), l + " you", len(l), l == "hey", "%s" % l)


class Celsius(int):
    def warm(self):
        return self > 20


print(Celsius(25).warm(), Celsius(3) + 4)


class Pair(tuple):
    def swap(self):
        return Pair((self[1], self[0]))


p = Pair((1, 2))
print(p.swap()[0], len(p), p == (1, 2))


class MyError(ValueError):
    def __init__(self, code):
        super().__init__("code %d" % code)
        self.code = code


try:
    raise MyError(5)
except ValueError as e:
    print(e, e.code, e.args)
