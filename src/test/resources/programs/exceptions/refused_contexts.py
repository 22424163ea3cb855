# oracle: micropython
# Causes and contexts that an exception takes and refuses, and who hears of a refusal.


class Plain(Exception):
    pass


def tell(action):
    try:
        print(action())
    except BaseException as error:
        print(type(error).__name__, error.args)


def handler_is_passed():
    try:
        raise BaseException("outer")
    except BaseException:
        raise ValueError("inner")


def finally_is_left():
    try:
        raise BaseException("outer")
    finally:
        print("finally")
        len(5)


def from_anything(cause):
    try:
        raise Plain("p") from cause
    except Plain as error:
        return error.__cause__, error.__suppress_context__


tell(handler_is_passed)
tell(finally_is_left)
for cause in (None, 5, "text", ValueError, ValueError(2), BaseException("b")):
    tell(lambda: from_anything(cause))

for pattern in (5, (ValueError, 5), (ValueError, (KeyError,)), int):
    try:
        try:
            1 / 0
        except pattern:
            print("caught")
    except TypeError as error:
        print(error)

print(OSError(1, 2, 3, 4, 5).filename2, OSError(1).filename2)
print(repr(ValueError().__traceback__)[:20])
