# oracle: micropython
# Where CircuitPython's language is not CPython's.
a = b = [1, 2]
a *= 2
print(a, b, a is b)


def v(x):
    print("v", x)
    return x


{v(1): v(2)}

for make in (
    lambda: (0, 1, 2, 3)[::2],
    lambda: "0123"[::-1],
    lambda: b"0123"[::2],
    lambda: [0, 1, 2, 3][::2],
    lambda: "0123"[1:3:1],
):
    try:
        print(make())
    except NotImplementedError as e:
        print("NotImplementedError:", e)


# Locals are slots, not a dict: locals() gives the globals.
def f():
    x = 1
    return "x" in locals()


print(f())
print(repr(ValueError("a")), repr(KeyError(1, 2)), str(ValueError("a", 1)), repr(OSError(2)))
exec("def g(*, **k): return k")
print(g(a=1))
print(type(f), f.__name__, (lambda: 0).__name__)
print([].__class__, "%s %r" % ({}, "a"), "{:>4}|{:<4}|{:^4}|".format("a", 1, "b"))
try:
    c = [1, 2]
    c[1:1] = "ab"
except TypeError as e:
    print("TypeError:", e)
print(f"{'text'=}")
for unsupported in ("[*(1, 2)]", "{**{}}", "(*(), 1)", "f(*(), **{}, x=1)"):
    try:
        print(unsupported, eval(unsupported, {"f": lambda **k: k}))
    except SyntaxError as e:
        print(unsupported, "SyntaxError:", e)
try:
    f.attribute = 1
except AttributeError as e:
    print("AttributeError:", e)
