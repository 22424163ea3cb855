def careful():
    n = 0
    while True:
        try:
            n = yield n
        except ValueError as e:
            print("ValueError", e.args)
            n = -1
        finally:
            print("finally")


g = careful()
print(next(g))
print(g.send(5))
print(g.throw(ValueError("thrown")))
print(g.throw(ValueError))
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("out came", e.args)
try:
    next(g)
except StopIteration:
    print("it is over")


def unstarted():
    print("never")
    yield 1


g = unstarted()
try:
    g.throw(OSError(5))
except OSError as e:
    print("OSError", e.args)
print(list(g))


def converts():
    try:
        yield 1
    except ValueError:
        raise KeyError("converted")


g = converts()
next(g)
try:
    g.throw(ValueError())
except KeyError as e:
    print("KeyError", e.args)


def ends():
    try:
        yield 1
    except ValueError:
        return "result"


g = ends()
next(g)
try:
    g.throw(ValueError())
except StopIteration as e:
    print("StopIteration", e.value)
