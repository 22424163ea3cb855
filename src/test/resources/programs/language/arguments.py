def f(a, b=2, *args, c, d=4, **kwargs):
    print(a, b, args, c, d, sorted(kwargs.items()))


f(1, c=3)
f(1, 5, c=3)
f(1, 5, 6, 7, c=3, d=8, e=9, g=10)
f(b=1, a=2, c=3)
f(*[1, 2, 3], c=4)
f(*(1,), *[2, 3], **{"c": 4, "x": 5})
f(1, **dict(c=3, y=1), z=2)
f(*"ab", c="c")


def only_keywords(*, x, y=1):
    return x, y


print(only_keywords(x=5), only_keywords(y=2, x=3))


def star(*args):
    return args


def double_star(**kwargs):
    return sorted(kwargs.items())


print(star(), star(1), star(1, *(), *[2, 3], 4))
print(double_star(), double_star(a=1, b=2), double_star(**{"p": 1}, q=2))


# Default values are made once, when the function is.
def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect(4))
n = 1


def default_is_now(v=n):
    return v


n = 2
print(default_is_now())

for attempt in (
    lambda: f(),
    lambda: f(1),
    lambda: only_keywords(1),
    lambda: only_keywords(),
    lambda: only_keywords(x=1, z=2),
    lambda: default_is_now(1, 2),
    lambda: default_is_now(1, v=2),
    lambda: star(a=1),
    lambda: double_star(1),
):
    try:
        attempt()
        print("no error")
    except TypeError:
        print("TypeError")
