t = (1, "two", 3.5)
print(t, len(t), t[0], t[-1], t[1:], t + (4,), t * 2, () + (1,))
print((), (1,), 1, (1), ((1,),), tuple([1, 2]), tuple("ab"), tuple(range(3)), tuple())
print((1, 2) == (1, 2), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,), (1, 2) != [1, 2], 2 in (1, 2))
print((1, 2, 1).count(1), (1, 2, 3).index(3), hash((1, "a")) == hash((1, "a")), {(1, 2): "k"}[1, 2])
a, (b, c), *d = 1, (2, 3), 4, 5
print(a, b, c, d)
for bad in (lambda: t[5], lambda: t["a"], lambda: t + [1], lambda: (1, 2).index(9), lambda: hash(([],))):
    try:
        bad()
    except (IndexError, TypeError, ValueError) as e:
        print(type(e).__name__)
try:
    t[0] = 1
except TypeError:
    print("tuples do not change")
inside = ([],)
inside[0].append(1)
print(inside)


def swap(p):
    x, y = p
    return y, x


print(swap((1, 2)), max((1, 5), (1, 7), (0, 9)), sorted([(2, 1), (1, 2)]), sum(((1, 2), (3,)), ()))
print([x + y for x, y in zip((1, 2), (3, 4))], tuple(x * x for x in range(4)), (1,) * 0, bool(()), bool((0,)))
