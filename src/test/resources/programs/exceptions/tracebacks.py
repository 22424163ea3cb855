# oracle: micropython
import traceback


def show(e):
    # Everything but the path of this file.
    for part in traceback.format_exception(e):
        for line in part.rstrip().split("\n"):
            line = line.rstrip()
            if line.startswith("  File "):
                line = "  File" + line[line.index('", line') + 1 :]
            print(line)


def inner(n):
    return 10 // n


def middle(n):
    return inner(n) + \
        1


class C:
    def method(self):
        return middle(0)

    @property
    def prop(self):
        return self.method()


try:
    C().prop
except ZeroDivisionError as e:
    show(e)

try:
    [x.y for x in (1,)]
except AttributeError as e:
    show(e)

try:
    try:
        middle(0)
    except ZeroDivisionError as e:
        raise ValueError("from it") from e
except ValueError as e:
    show(e)

try:
    try:
        {}["k"]
    except KeyError:
        undefined
except NameError as e:
    show(e)


def generator():
    yield 1
    raise RuntimeError("in a generator")


try:
    list(generator())
except RuntimeError as e:
    show(e)


def reraise():
    try:
        inner(0)
    except ZeroDivisionError:
        raise


try:
    reraise()
except ZeroDivisionError as e:
    show(e)

show(ValueError("never raised"))
show(KeyboardInterrupt())
show(OSError(2))

try:
    (lambda f: f())(lambda: inner(0))
except ZeroDivisionError as e:
    show(e)


def long_function(x):
    a = 1

    b = 2


    # far below

    return (
        a +
        b +
        x
    )


try:
    long_function("s")
except TypeError as e:
    show(e)
