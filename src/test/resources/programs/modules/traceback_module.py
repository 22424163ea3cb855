# oracle: micropython
import io
import traceback


def lines(e, **options):
    # The path of this file is cut out.
    out = []
    for part in traceback.format_exception(type(e), e, e.__traceback__, **options):
        for line in part.split("\n"):
            out.append("FILE" + line[line.index('", line') + 1 :] if line.startswith("  File") else line)
    return out


def a():
    b()


def b():
    c()


def c():
    raise ValueError("deep", 1)


try:
    a()
except ValueError as e:
    caught = e
print(lines(caught))
for limit in (0, 1, 2, -1, -2, 10):
    print(limit, lines(caught, limit=limit))
try:
    try:
        a()
    except ValueError as e:
        raise KeyError("second") from e
except KeyError as e:
    print(lines(e))
    print(lines(e, chain=False))
f = io.StringIO()
traceback.print_exception(None, caught, None, file=f)
print(f.getvalue())
print(caught.__traceback__ is not None, traceback.format_exception(None, KeyError("x"), None))
caught.__traceback__ = None
print(lines(caught))
