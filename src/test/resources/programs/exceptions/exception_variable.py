e = "before"
try:
    raise ValueError("v")
except ValueError as e:
    print(e)
try:
    e
    print("still there")
except NameError:
    print("the name is gone after the handler")


def f():
    try:
        raise KeyError("k")
    except KeyError as x:
        kept = x
    try:
        return x
    except NameError:
        return kept.args


print(f())


def g():
    for i in range(3):
        try:
            if i % 2:
                raise ValueError(i)
        except ValueError as x:
            print("caught", x.args[0])
        else:
            print("fine", i)


g()


def returns_in_handler():
    try:
        raise ValueError("a")
    except ValueError as x:
        try:
            raise KeyError("b")
        except KeyError as y:
            return str(x) + str(y.args[0])


print(returns_in_handler())
try:
    raise ValueError("outer")
except ValueError as e:
    try:
        raise KeyError("inner")
    except KeyError as e:
        print("inner", e.args)
