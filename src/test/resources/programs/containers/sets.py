s = {1, 2, 3}
s.add(2)
s.add(4)
print(sorted(s), len(s), 2 in s, 9 in s, bool(set()), set() == set([]), {1} == {1, 1})
s.discard(9)
s.discard(1)
s.remove(2)
print(sorted(s), s.pop() in (3, 4), len(s))
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(b - a), sorted(a ^ b))
print(sorted(a.union(b)), sorted(a.intersection(b)), sorted(a.difference(b)), sorted(a.symmetric_difference(b)), sorted(a.union([9])))
print(a.isdisjoint({9}), a.isdisjoint(b), {1, 2} <= a, a >= {1}, {1} < {1}, a.issubset(range(10)), a.issuperset({1, 4}), {1, 2} == {2, 1}, {1} != {2})
c = a.copy()
c |= {7}
c &= {1, 2, 7}
c -= {1}
c ^= {2, 8}
print(sorted(c), sorted(a))
a.update([10, 11], (12,))
a.difference_update({1, 2})
a.intersection_update({3, 10, 12, 99})
print(sorted(a))
a.clear()
print(len(a), set("hello") == {"h", "e", "l", "o"}, sorted(set([3, 1, 3])), sorted({x % 3 for x in range(9)}))
f = frozenset([1, 2])
print({f: "k"}[frozenset((2, 1))], f == {1, 2}, sorted(f | {3}), 1 in f, len(f), hash(f) == hash(frozenset({1, 2})))
for bad in (lambda: set().pop(), lambda: {1}.remove(2), lambda: {[]}, lambda: {1} | [2], lambda: f.add(1), lambda: {1}[0], lambda: set(5)):
    try:
        bad()
        print("no error")
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__)
seen, doubles = set(), []
for x in [1, 2, 1, 3, 2]:
    if x in seen:
        doubles.append(x)
    seen.add(x)
print(doubles, sorted(seen))
big = set(range(0, 600, 3))
for i in range(0, 600, 6):
    big.remove(i)
print(len(big), 3 in big, 6 in big, sum(big))
print(len({(i, j) for i in range(5) for j in range(5) if i <= j}), len({"a", 1, 1.0, True, None, (1,)}))
