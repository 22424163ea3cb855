a = b = c = []
a.append(1)
print(a, b, c, b is c)

x, y = 1, 2
x, y = y, x
print(x, y)

[p, q], r = (3, 4), 5
print(p, q, r)

first, *middle, last = range(6)
print(first, middle, last)
*start, end = "abc"
print(start, end)
head, *tail = [1]
print(head, tail)
(a, *b), c = ("xyz", 1)
print(a, b, c)

# Targets are assigned from left to right.
i = 0
values = [10, 20, 30]
i, values[i] = 2, "set"
print(i, values)


class Thing:
    pass


t = Thing()
t.a, t.b = t.c = 7, 8
print(t.a, t.b, t.c)

for bad in ((1,), (1, 2, 3), ()):
    try:
        m, n = bad
    except ValueError:
        print("ValueError for", bad)
try:
    m, *n, o = [1]
except ValueError:
    print("ValueError for the star")
try:
    m, n = 5
except TypeError:
    print("TypeError")

# From any iterable.
a, b, c = "xyz"
print(a, b, c)
u, v = (i * i for i in (2, 3))
print(u, v)
