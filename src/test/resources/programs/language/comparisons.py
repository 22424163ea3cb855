def f(x):
    print("f", x)
    return x


# Chained comparisons evaluate each operand once, and stop at the first that fails.
print(f(1) < f(2) < f(3))
print(f(3) < f(2) < f(1))
print(1 < 2 > 1 == 1 != 2 <= 2 >= 0)
print(1 < 3 < 2, 1 == 1.0 == True)

x = 5
print(0 <= x < 10, not 0 <= x < 3)

a = [1]
b = [1]
print(a == b, a is b, a is not b, a is a, None is None)
print(1 in [1, 2], 3 not in [1, 2], "b" in "abc", "ac" in "abc", 1 in {1: 2}, 2 in (1, 2), 5 in range(0, 10, 5), 98 in b"abc")

print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), [2] > [1, 9], "a" < "b", "Z" < "a", "" < "a", b"a" < b"b")
print((1, 2) == [1, 2], 1 == "1", None == 0)

for a, b in ((1, 2), (2, 2), (3, 2)):
    print(a < b, a <= b, a == b, a != b, a >= b, a > b)

for attempt in (lambda: 1 < "a", lambda: None > 1, lambda: [] < (), lambda: {} < {}):
    try:
        attempt()
    except TypeError:
        print("TypeError")
