# oracle: micropython
# Iterators in the heap that generators and loops stand at, new members of instances, and values that and / or choose.
items = [1, 2]
it = iter(items)
print(list(x for x in it))
items.append(3)
print(next(it, "end"))
gen = (x for x in items)
print(next(gen), next(gen), next(gen), next(gen, "end"))
items.append(4)
print(next(gen, "still"))
r = iter(range(3))
for x in r:
    if x == 1:
        break
print(list(r), next(r, "end"))
pair = iter((1, 2))
for x in pair:
    for y in pair:
        print(x, y)
t = iter("añb")
for c in t:
    for d in t:
        print(c, d)


class Members:
    pass


m = Members()
for i in range(40):
    setattr(m, "n%d" % i, i)
m.a = 1
m.b = 2
del m.a
m.c = 3
m.a = 4
m.b = 5
print(m.a, m.b, m.c, m.n39)


def choose(a, b, c):
    return (a and b or c, a or b and c, not a or b, (a or b) and c)


for a in (0, 1, None, True, "", "x", [], [1], (), 0.0, 2.5):
    print(choose(a, 2, "c"))
