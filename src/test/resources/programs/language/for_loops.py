for i in range(3):
    print(i, end=" ")
else:
    print("done")

for i in range(10):
    if i * i > 20:
        print("first", i)
        break
else:
    print("none")

for i in []:
    pass
else:
    print("nothing to do")

for i in range(10, 0, -4):
    print(i, end=" ")
print()
for i in range(-3, 3, 2):
    print(i, end=" ")
print()

# The loop variable stays, and changing it does not change the loop.
for i in range(3):
    print("before", i, end=" ")
    i *= 10
    print("after", i)
print("left", i)

# Unpacking in the loop header.
for number, (letter, *rest) in [(1, "abc"), (2, "d"), (3, ["x", 7])]:
    print(number, letter, rest)

# The target may be anything that can be assigned to.
box = {}
for box["last"] in (1, 2, 3):
    pass
print(box)

# The limits of range are read once.
end = 3
for i in range(end):
    end += 1
print(end)

# Over all kinds of iterables.
for source in ("hi", b"hi", (1, 2), [3], {4: 5}, {6}, range(7, 9), map(abs, (-1,)), zip("a", "b"), enumerate("c")):
    for item in source:
        print(item, end=" ")
print()
