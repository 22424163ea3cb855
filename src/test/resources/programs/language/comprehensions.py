print([x for x in range(5)])
print([x * y for x in (1, 2, 3) for y in (10, 100)])
print([x for x in range(20) if x % 2 if x % 3 == 0])
print([[i + j for j in range(3)] for i in range(2)])
print([(x, y) for x in range(3) for y in range(x) if x != y])
print([a + b for a, b in [(1, 2), (3, 4)]])
print([first for first, *_ in ("ab", "cd")])

d = {k: v for k, v in zip("abc", range(3))}
print(sorted(d.items()))
print(sorted({v: k for k, v in d.items()}.items()))
print(sorted({x % 3 for x in range(10)}))
print({}, {1: 2}, {3})

g = (x * x for x in range(4))
print(next(g), next(g), list(g), list(g))
print(sum(x for x in range(101)), max((abs(x) for x in (-3, 2)), default=0))
print(any(x > 3 for x in [1, 5]), all(x > 3 for x in [1, 5]))
print(" ".join(str(x) for x in (1, 2, 3)))

# The first iterable is evaluated outside, at once; the rest inside, later.
n = 2


def source():
    print("source")
    return range(n)


g = (x + n for x in source())
print("made")
n = 10
print(list(g))

print([x if x > 1 else -x for x in range(4)])
print([lambda: x for x in range(3)][0]())
print([[y for y in x] for x in ["ab", "c"]])
print([x for x in [y for y in range(3)] if x])


def in_function(k):
    return [k + i for i in range(3)], {i: k for i in (1,)}, list(k * i for i in range(2))


print(in_function(5))
