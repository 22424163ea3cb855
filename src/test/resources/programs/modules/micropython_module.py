# oracle: micropython
import micropython
from micropython import const

LIMIT = const(10)
_HIDDEN = const(LIMIT * 2 + 1)


def use():
    return LIMIT + _HIDDEN


print(use(), LIMIT, "_HIDDEN" in globals(), const(5) + 1, const("text"))
print(hasattr(micropython, "const"))
for bad in ("from micropython import const\nX = const(undefined_name)", "from micropython import const\nX = const(1)\nX = 2\nprint(X)"):
    try:
        exec(bad)
        print("accepted")
    except (SyntaxError, NameError) as e:
        print(type(e).__name__, e)
