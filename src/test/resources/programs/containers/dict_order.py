# oracle: micropython
# The firmware's dicts are hash tables without an order; which one comes out is as it is on the device.
print({3: "c", 1: "a", 2: "b"})
print({10: 0, 20: 0, 30: 0, 40: 0, 50: 0})
d = {}
for i in range(0, 40, 3):
    d[i] = i
print(list(d))
del d[9], d[18]
d[100] = 100
d[-1] = -1
print(list(d))
print({i: 1 for i in (8, 16, 24, 0, 4)})
print({1, 5, 9, 2}, {i % 7 for i in range(20)})
s = {3, 1}
s.add(100)
s.add(2)
s.discard(1)
s.add(7)
print(s, sorted(s))
print({0: "x", False: "y", 1: "z", True: "w"})
e = dict([(i, i) for i in range(12)])
print(e)
for i in range(6):
    e.pop(i)
e[50] = 1
e[51] = 2
print(e)
print(list(e.items())[:2], list(e.keys())[-1], e.popitem())
