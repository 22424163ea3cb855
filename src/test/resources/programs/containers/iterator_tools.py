print(list(enumerate("ab")), list(enumerate("ab", 5)), list(zip([1, 2, 3], "ab")), list(zip()), list(zip("ab", (1, 2), [True, False])))
print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, range(4))))
print(list(reversed([1, 2, 3])), list(reversed("ab")), list(reversed((1,))))
print(sum([1, 2]), sum([], 5), sum((0.5, 0.25)), min(3, 1), max([1, 5, 2]), min("hello"), max("a", "b", key=ord), min([], default="none"), max([3, -7], key=abs))
print(any([]), all([]), any([0, 1]), all([1, 0]), any(x > 2 for x in range(5)))
print(sorted("bca"), sorted([1, 3, 2], reverse=True), len(range(10)), list(range(5, 0, -2)), range(3), range(1, 10, 2)[2], 4 in range(0, 10, 2), 5 in range(0, 10, 2))
r = range(10)
print(r[-1], r[2:5], r[::3], len(range(0)), list(range(3, 3)), bool(range(0)))
it = iter([1, 2, 3])
print(next(it), list(it), list(it))
a, b = iter("ab")
print(a, b)
z = zip(iter([1, 2, 3, 4]), iter([5, 6]))
print(next(z), list(z))
i = iter([1, 2, 3, 4])
print(list(zip(i, i)))
e = enumerate(["x"])
print(next(e), list(e))
print(dict(zip("ab", [1, 2])) == {"a": 1, "b": 2}, list(map(lambda p: p[0] + p[1], [(1, 2), (3, 4)])))
m = map(lambda x: 10 // x, [5, 0, 2])
print(next(m))
try:
    next(m)
except ZeroDivisionError:
    print("ZeroDivisionError")
print(next(m))


def until(f, stop):
    while (x := f()) != stop:
        yield x


source = iter([3, 1, 0, 2])
print(list(until(lambda: next(source), 0)))
for bad in (lambda: iter(5), lambda: next([]), lambda: next(iter(())), lambda: list(5), lambda: zip(1), lambda: enumerate(5), lambda: list(map(5, [1])), lambda: reversed(5), lambda: sum("ab"), lambda: max(), lambda: range("a")):
    try:
        bad()
        print("no error")
    except (TypeError, StopIteration, ValueError) as e:
        print(type(e).__name__)
