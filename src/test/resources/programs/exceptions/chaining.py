try:
    try:
        raise KeyError("cause")
    except KeyError as e:
        raise ValueError("effect") from e
except ValueError as e:
    print(e, repr(type(e.__cause__).__name__), e.__cause__.args)

try:
    try:
        raise KeyError("context")
    except KeyError:
        raise ValueError("while handling")
except ValueError as e:
    print(e, e.__cause__, type(e.__context__).__name__)

try:
    raise ValueError("no cause") from None
except ValueError as e:
    print(e, e.__cause__, e.__context__)

try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("hidden") from None
except ValueError as e:
    print(e, e.__cause__)

try:
    raise ValueError from KeyError("given")
except ValueError as e:
    print(e.__cause__.args)


class Wrapped(Exception):
    pass


def convert():
    try:
        int("x")
    except ValueError as e:
        raise Wrapped("bad number") from e


try:
    convert()
except Wrapped as e:
    print(e, type(e.__cause__).__name__)
