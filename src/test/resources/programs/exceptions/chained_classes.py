# oracle: micropython
# How exceptions of classes are linked and printed.
import traceback


class Failure(RuntimeError):
    pass


class Loud(Exception):
    def __setattr__(self, name, value):
        print("set", name)
        object.__setattr__(self, name, value)


def show(exception):
    for line in traceback.format_exception(exception)[0].splitlines():
        if not line.startswith("  File"):
            print(line)
    print(type(exception.__context__), type(exception.__cause__), exception.__suppress_context__)
    print("--")


def attempt(inner, outer, cause):
    try:
        try:
            raise inner
        except Exception as caught:
            if cause == "inner":
                raise outer from caught
            if cause == "none":
                raise outer from None
            raise outer
    except Exception as last:
        show(last)


for first, second in ((ValueError("a"), KeyError("b")), (ValueError("a"), Failure("b")), (Failure("a"), KeyError("b")), (Failure("a", 1), Failure("b", 2))):
    for cause in ("inner", "none", ""):
        attempt(type(first)(*first.args), type(second)(*second.args), cause)
attempt(Loud("a"), Loud("b"), "inner")
for cause in (5, ValueError, None):
    try:
        raise KeyError("k") from cause
    except KeyError as error:
        show(error)
for wrong in (BaseException(),):
    try:
        raise KeyError("k") from wrong
    except TypeError as error:
        print(error)
