def averager():
    total = n = 0
    average = None
    while True:
        x = yield average
        total += x
        n += 1
        average = total // n


a = averager()
print(next(a))
print(a.send(10), a.send(20), a.send(6))


def echo():
    got = yield "ready"
    while got != "stop":
        got = yield "you said %s" % got
    yield "bye"


e = echo()
print(e.send(None))
for word in ("hi", None, "stop"):
    print(e.send(word))
try:
    e.send(1)
except StopIteration:
    print("over")

e = echo()
try:
    e.send("too early")
except TypeError:
    print("TypeError")


def expressions():
    x = (yield 1) + (yield 2)
    print("sum", x)
    y = [(yield 3), (yield 4)]
    print(y, (yield 5) or "nothing")
    print("arg", str((yield 6)))


g = expressions()
out = [next(g)]
for v in (10, 20, 30, 40, None, 60):
    try:
        out.append(g.send(v))
    except StopIteration:
        out.append("end")
print(out)


def pingpong(n):
    while n:
        n = yield n * 2


g = pingpong(1)
v = next(g)
for i in range(5):
    v = g.send(v)
print(v)
