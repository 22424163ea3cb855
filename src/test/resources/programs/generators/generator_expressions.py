g = (x * x for x in range(5))
print(next(g), list(g))
print(sum(x for x in range(10) if x % 2), sorted((-x for x in range(3))))
print(",".join(str(a * b) for a in range(1, 4) for b in range(1, a + 1)))
print(dict((k, v) for k, v in zip("abc", (1, 2, 3))) == {"a": 1, "b": 2, "c": 3})
print(set(c for c in "hello") == {"h", "e", "l", "o"}, tuple(x for x in ()))
print(any(x == 3 for x in range(10)), all(isinstance(x, int) for x in [1, 2]))

# Lazy: elements are made when asked for.
def loud(x):
    print("make", x, end="; ")
    return x


g = (loud(x) for x in range(3))
print("nothing yet")
print(next(g))
print(next(g))
print(any(loud(x) == 1 for x in range(5)))

nested = ((x, y) for x in range(2) for y in (z for z in "ab"))
print(list(nested))


def rows(n):
    return (list(range(i)) for i in range(n))


print(list(rows(4)))
g = (x for x in [1, 2, 3])
print(1 in g, list(g))
matrix = [[1, 2], [3, 4]]
print([sum(row) for row in matrix], sum(sum(row) for row in matrix), max(max(row) for row in matrix))
def methods(self=2):
    return (self * i for i in range(3))
print(list(methods()))
g = (i for i in range(3))
g.close()
print(list(g))
