def describe(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        if n % 2:
            return "odd digit"
        else:
            return "even digit"
    else:
        return "large"


for n in (-5, 0, 3, 4, 10):
    print(n, describe(n))

# What counts as true.
for value in (0, 1, -1, 0.0, 0.5, "", "a", b"", b"a", [], [0], (), (0,), {}, {0: 0}, None, True, False, set(), {1}, range(0), range(1)):
    print("T" if value else "F", end="")
print()

if not []:
    print("an empty list is false")
if 1: print("on one line")
