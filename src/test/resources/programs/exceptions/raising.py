for thing in (ValueError, ValueError(), ValueError("text"), ValueError("a", 2)):
    try:
        raise thing
    except ValueError as e:
        print(e.args, str(e))

for thing in (5, "text", None, object, int):
    try:
        raise thing
    except TypeError:
        print("TypeError")

# Raise again.
try:
    try:
        raise IndexError("x")
    except IndexError as e:
        print("first", e)
        raise
except IndexError as e:
    print("second", e)

try:
    try:
        raise IndexError("y")
    except IndexError as e:
        raise e
except IndexError as e:
    print("third", e)

try:
    try:
        raise KeyError("k")
    except KeyError:
        raise
except KeyError as e:
    print("fourth", e.args)

try:
    raise
except RuntimeError:
    print("nothing to raise again")

# From a deep call, through loops and handlers.
def deep(n):
    for i in range(3):
        try:
            if n == 0:
                raise OSError(5, "deep")
            deep(n - 1)
        except ValueError:
            print("never")
        finally:
            print("leaving", n)


try:
    deep(2)
except OSError as e:
    print(e.args, e.errno)

# One object raised twice.
e = ValueError("same")
for i in range(2):
    try:
        raise e
    except ValueError as caught:
        print(caught is e)
