def lcg(n, seed=1):
    out = []
    for _ in range(n):
        seed = (seed * 16807) % 2147483647
        out.append(seed % 1000)
    return out


values = lcg(200)
s = sorted(values)
print(s[:5], s[-5:], len(s), all(s[i] <= s[i + 1] for i in range(199)), sum(s) == sum(values))
values.sort(reverse=True)
print(values == list(reversed(s)))
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted(["b", "A", "a"]), sorted([0.5, -1, 2, 0]), sorted([True, False, 2]), sorted([[2], [1, 5], [1]]))
print(sorted("hello world".split(), key=lambda w: (len(w), w)), sorted({3: 1, 1: 2}), sorted(range(5), key=lambda x: (x - 2) ** 2 * 10 + x))
print(sorted([3, 1, 2], key=None), sorted([]), sorted([1]), sorted([5] * 4))


def bubble(a):
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
    return a


def quick(a):
    if len(a) < 2:
        return a
    p, rest = a[0], a[1:]
    return quick([x for x in rest if x < p]) + [p] + quick([x for x in rest if x >= p])


def merge(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    left, right, out = merge(a[:m]), merge(a[m:]), []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


sample = lcg(40, 7)
print(bubble(sample) == quick(sample) == merge(sample) == sorted(sample))
calls = []


def key(x):
    calls.append(x)
    return -x


print(sorted([1, 3, 2], key=key), sorted(calls))
for bad in (lambda: sorted([1, "a"]), lambda: sorted(5), lambda: [1, 2].sort(key=5), lambda: sorted([None, None, 1])):
    try:
        bad()
        print("no error")
    except TypeError:
        print("TypeError")


def failing(x):
    if x == 2:
        raise ValueError("in key")
    return x


a = [3, 2, 1]
try:
    a.sort(key=failing)
except ValueError as e:
    print(e, len(a))
