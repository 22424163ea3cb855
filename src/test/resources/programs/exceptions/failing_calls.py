# Calls that fail leave nothing behind: any number of them can be made.


def attempt(count, action):
    for _ in range(count):
        try:
            action()
        except (TypeError, ValueError, AttributeError, ZeroDivisionError):
            pass
    return "ok"


class NoExit:
    def __enter__(self):
        return self


class Raises:
    def __enter__(self):
        raise ValueError

    def __exit__(self, *details):
        return False


def enter(manager):
    with manager:
        pass


print("stars", attempt(3000, lambda: len(*(1, 2))))
print("keywords", attempt(3000, lambda: len(**{"a": 1})))
print("stars in code", attempt(3000, lambda: (lambda *args: 1 // 0)(*(1, 2))))
print("method", attempt(3000, lambda: "".join(*(1, 2))))
print("no __exit__", attempt(3000, lambda: enter(NoExit())))
print("__enter__", attempt(3000, lambda: enter(Raises())))
print("iterable", attempt(3000, lambda: len(*5)))
print("mapping", attempt(3000, lambda: len(**5)))
