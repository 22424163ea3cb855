from collections import OrderedDict, deque, namedtuple

Point = namedtuple("Point", ("x", "y"))
p = Point(1, 2)
print(p, p.x, p[1], p == (1, 2), len(p), Point(y=5, x=4), tuple(p), p + (3,))
x, y = p
print(x, y, isinstance(p, tuple), Point.__name__)
Color = namedtuple("Color", "red green blue")
print(Color(1, 2, 3).green, sum(Color(1, 2, 3)), max(Color(1, 2, 3)))
for bad in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: p.z, lambda: setattr(p, "x", 5)):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__)

o = OrderedDict([("z", 1), ("a", 2)])
o["m"] = 3
o["z"] = 9
print(list(o.items()), list(o), len(o), o["m"], o.get("x"))
del o["a"]
o["a"] = 0
print(list(o.keys()), list(o.values()), o.popitem(), list(o))
for i in range(20):
    o[i] = i
print(list(o)[:5], list(o)[-2:])

d = deque((), 3)
for i in range(5):
    d.append(i)
print(list(d), len(d), d.popleft(), d.pop(), len(d), bool(d))
d.appendleft("left")
print(list(d), d[0], d[-1])
d.extend([7, 8])
print(list(d))
try:
    while True:
        d.popleft()
except IndexError:
    print("empty")
q = deque([1, 2, 3], 10)
q[1] = "two"
print([x for x in q], sum(1 for _ in q), "two" in list(q))
