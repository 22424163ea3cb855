n = 7
n += 3
print(n)
n -= 1
n *= 4
print(n)
n //= 5
n **= 2
print(n)
n %= 30
n <<= 3
n |= 1
print(n)
n ^= 0xF
n &= 0xFE
n >>= 1
print(n)
f = 3
f /= 2
print(f)

# A list is changed in place, a tuple and a string are replaced.
a = b = [1]
a += [2]
a += (3, 4)
a += "x"
print(a, b, a is b)
a *= 2
print(a)
a = b = (1,)
a += (2,)
print(a, b)
s = t = "x"
s += "y"
s *= 2
print(s, t)


# The target is evaluated once.
def key():
    print("key")
    return 0


d = [5]
d[key()] += 1
print(d)


class Counter:
    total = 0


c = Counter()
c.total += 5
print(c.total, Counter.total)


class Pile:
    def __init__(self):
        self.items = []

    def __iadd__(self, item):
        self.items.append(item)
        return self

    def __isub__(self, item):
        self.items.remove(item)
        return self

    def __add__(self, item):
        return "added " + str(item)


p = q = Pile()
p += 1
p += 2
p += 3
p -= 2
print(p is q, p.items, p + 3)

x = {1, 2}
x |= {3}
x -= {1}
print(sorted(x))
