def resource():
    print("open")
    try:
        yield 1
        yield 2
    finally:
        print("close")


g = resource()
next(g)
g.close()
print(list(g))
g.close()

g = resource()
g.close()
print("never opened", list(g))

g = resource()
for x in g:
    print(x)
    if x == 1:
        break
g.close()


def notices():
    try:
        yield
    except GeneratorExit:
        print("GeneratorExit")
        raise


g = notices()
next(g)
g.close()


def returns():
    try:
        yield
    except GeneratorExit:
        return


g = returns()
next(g)
print(g.close())


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        print("I ignore that")
    yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError:
    print("RuntimeError")


def fails():
    try:
        yield
    finally:
        raise ValueError("while closing")


g = fails()
next(g)
try:
    g.close()
except ValueError as e:
    print(e)


def nested():
    yield from resource()


g = nested()
next(g)
g.close()
