def returns():
    try:
        return "try"
    finally:
        print("finally before return")


def overrides():
    try:
        return "try"
    finally:
        return "finally"


def swallows():
    try:
        raise ValueError
    finally:
        return "swallowed"


def changes():
    x = 1
    try:
        return x
    finally:
        x = 2


def loops():
    out = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append("f%d" % i)
    else:
        out.append("else")
    return out


def nested():
    out = []
    try:
        try:
            out.append(1)
            return out
        finally:
            out.append(2)
            try:
                raise KeyError
            except KeyError:
                out.append(3)
            finally:
                out.append(4)
    finally:
        out.append(5)


def from_handler():
    try:
        raise ValueError
    except ValueError:
        return "from handler"
    finally:
        print("finally after handler")


def from_else():
    try:
        pass
    except ValueError:
        pass
    else:
        return "from else"
    finally:
        print("finally after else")


def replaced():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except Exception as e:
        return type(e).__name__


def break_out():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "broke out of an exception"


def in_loop_with_return():
    for i in range(3):
        for j in range(3):
            try:
                if i + j == 3:
                    return i, j
            finally:
                if j == 2:
                    print("end of row", i)


for f in (returns, overrides, swallows, changes, loops, nested, from_handler, from_else, replaced, break_out, in_loop_with_return):
    print(f.__name__, f())
