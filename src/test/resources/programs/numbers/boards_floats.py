# oracle: micropython
# What of floats is alike in all of CircuitPython's builds, and unlike CPython's.
print("{:.3e}".format(0.5), "%g %g" % (100000.0, 0.001953125), 1e10 == 1e10, round(0.5), round(1.5))
for text in ("(0.5).is_integer", "(5).real", "int.bit_length"):
    try:
        eval(text)
        print(text, "exists")
    except AttributeError as e:
        print(text, "AttributeError")
for attempt in (lambda: 1.0 / 0, lambda: float("x"), lambda: int(float("inf")), lambda: int(float("nan")), lambda: 0.5 << 1, lambda: 0.5 + "a", lambda: float([]), lambda: round("a"), lambda: float("1_0"), lambda: 2.5 .x):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__ + ":", e)
