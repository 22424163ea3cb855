# oracle: micropython
# Where generators differ from CPython's.
def g():
    yield 1


finished = g()
print(list(finished))
for thing in (ValueError("to the finished"), KeyError):
    try:
        finished.throw(thing)
    except Exception as e:
        print(type(e).__name__, e.args)

failed = g()
try:
    failed.throw(OSError(5))
except OSError:
    pass
try:
    failed.throw(ValueError("to the failed"))
except Exception as e:
    print(type(e).__name__, e.args)


def leaks():
    yield 1
    raise StopIteration(5)


def hands_over():
    try:
        yield from leaks()
    except RuntimeError as e:
        print("RuntimeError:", e)


print(list(hands_over()))
print(type(g), type(g()), str(g())[:18])
x = g()
next(x)
try:
    x.send(1)
except StopIteration as e:
    print(e.args, e.value)


def running():
    try:
        next(me)
    except ValueError as e:
        print("ValueError:", e)
    yield 1


me = running()
print(list(me))
y = g()
try:
    y.send("early")
except TypeError as e:
    print("TypeError:", e)


def stubborn():
    try:
        yield
    except GeneratorExit:
        yield "no"


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print("RuntimeError:", e)
