log = []


def v(x):
    log.append(x)
    return x


def show():
    print(" ".join(str(x) for x in log))
    del log[:]


v(1) + v(2) * v(3)
show()
(v(1), [v(2), v(3)], {v(4), v(5)}, (v(6),))
show()
v(max)(v(1), v(2)) and log.pop(0)
show()


def f(*args, **kwargs):
    pass


f(v(1), *[v(2)], v(3), k=v(4))
show()
a = [0, 0, 0]
a[v(0)], a[v(1)] = v(2), v(3)
show()
a[v(1)] += v(5)
show()
x = v(1) if v(0) else v(2)
show()
v(3) < v(2) < v(1)
show()
a[v(0) : v(1)]
show()
"%s %s" % (v("a"), v("b"))
show()
f"{v('x')} {v('y')}"
show()


@v
def decorated():
    pass


log.pop()


def defaults(a=v("first"), *, b=v("second")):
    pass


show()
assert v(1), v("message is not evaluated")
show()
