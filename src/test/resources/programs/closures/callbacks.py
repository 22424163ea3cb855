# Functions that natives call for every item: those of a few opcodes are run by a short way, the others by the usual one; both give the same.
pairs = [(3, "c"), (1, "a"), (-2, "b"), (7, "z"), (0, "m")]
numbers = [5, -3, 0, 8, -7, 2, 1073741823, -1073741824, 4]
large = [2**40, -(2**40), 2**30, -(2**30), 0]
floats = [1.5, -2.25, 0.0]

FUNCTIONS = [
    lambda x: x,
    lambda x: -x,
    lambda x: not x,
    lambda x: +x,
    lambda x: ~x,
    lambda x: x + 1,
    lambda x: x - 1,
    lambda x: x * x,
    lambda x: x * 3 - 2,
    lambda x: x % 3,
    lambda x: x // 3,
    lambda x: x % -3,
    lambda x: x & 6,
    lambda x: x | 6,
    lambda x: x ^ 6,
    lambda x: x << 1,
    lambda x: x >> 1,
    lambda x: x < 3,
    lambda x: x > 3,
    lambda x: x <= 3,
    lambda x: x >= 3,
    lambda x: x == 3,
    lambda x: x != 3,
    lambda x: x is None,
    lambda x: 7,
    lambda x: -16,
    lambda x: 63,
    lambda x: None,
    lambda x: (x, 1),
    lambda x, y=4: x + y,
    lambda *x: x[0],
    lambda x: x if x > 1 else -x,
    lambda x: abs(x) % 5 * 2 - 1 + x % 2,
]


def shown(value):
    return repr(value)


def attempt(function, items):
    try:
        return " ".join([shown(value) for value in map(function, items)])
    except TypeError:
        return "TypeError"


for function in FUNCTIONS:
    print(attempt(function, numbers[:6]))
    print(attempt(function, numbers[6:]), "|", attempt(function, large) if function is not FUNCTIONS[4] else "")
for function in FUNCTIONS[:4] + FUNCTIONS[5:9] + FUNCTIONS[17:22]:
    print(attempt(function, floats))

ITEMS = [
    lambda p: p[0],
    lambda p: p[1],
    lambda p: p[-1],
    lambda p: p[0] * -1,
    lambda p: p[0] > 1,
    lambda p: -p[0] % 4,
]
for function in ITEMS:
    print(sorted(pairs, key=function)[0][1] if function is not ITEMS[4] else "", attempt(function, pairs), attempt(function, [list(p) for p in pairs]))
print(attempt(lambda p: p[-2], [[1, 2], (3, 4)]), list(map(lambda t: t[1], ["ab", "cd"])), list(map(lambda d: d[1], [{1: 2}])))
for index in (2, -3):
    try:
        list(map((lambda p: p[2]) if index == 2 else (lambda p: p[-3]), pairs))
    except IndexError:
        print("IndexError")

print(sorted(numbers, key=lambda x: -x), max(numbers, key=lambda x: x % 7), min(pairs, key=lambda p: p[1]))
print(list(filter(lambda x: x & 1, numbers)), list(map(lambda a, b: a - b, numbers, numbers[::-1])))
print(list(map(lambda a, b: (a, b)[1], [1, 2], [3, 4])), list(map(lambda a, b: b, [1, 2], [3, 4])))
for wrong in (lambda: 1, lambda a, b: a):
    try:
        list(map(wrong, numbers))
    except TypeError:
        print("TypeError")


def deep(n):
    return max([n], key=lambda x: -x) if n == 0 else deep(n - 1)


print(deep(20))
