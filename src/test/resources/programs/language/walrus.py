values = iter([3, 1, 4, 0, 5])
while (n := next(values)) != 0:
    print("got", n)
print("stopped at", n)

if (length := len("hello")) > 3:
    print(length, "letters")

print([y := 2, y**2], y)
print((a := 1) + (b := 2), a, b)


def total(xs):
    s = 0
    return [s := s + x for x in xs]


print(total([1, 2, 3, 4]))

# In a comprehension the name belongs to the function around it.
found = [last for x in range(5) if (last := x * x) > 3]
print(found, last)


def f(x):
    return x


print(f((z := 5)), z)
