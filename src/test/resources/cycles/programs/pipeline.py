def source(n):
    for i in range(n):
        yield "%d,%s,%d" % (i, ("temp", "hum", "bad")[i % 3], i * i % 37)
def parse(lines):
    for line in lines:
        n, kind, value = line.split(",")
        yield int(n), kind, int(value)
def only(kind, records):
    return (r for r in records if r[1] == kind)
def window(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) > n:
            buf.pop(0)
        if len(buf) == n:
            yield tuple(buf)
def averager():
    total = count = 0
    avg = None
    while True:
        try:
            v = yield avg
        except ValueError:
            total = count = 0
            avg = None
            continue
        total += v
        count += 1
        avg = total / count
class Tee:
    def __init__(self, *sinks):
        self.sinks = sinks
    def send(self, v):
        for s in self.sinks:
            s(v)
        return self
for kind in ("temp", "hum"):
    rs = list(only(kind, parse(source(24))))
    peaks = [w[1] for w in window((r[2] for r in rs), 3) if w[0] < w[1] > w[2]]
    print(kind, peaks, max(rs, key=lambda r: r[2]))
a = averager()
next(a)
print([a.send(v) for v in (1, 2, 6)], a.throw(ValueError), a.send(10))
a.close()
def tally(*args, **kw):
    return len(args) + sum(kw.values())
got = []
t = Tee(got.append, lambda v: got.append(-v))
t.send(1).send(2)
print(got, dict(zip("abc", range(3))), list(map(lambda a, b: a * b, (1, 2, 3), (4, 5, 6))), any(x > 3 for x in got))
first, *rest = (x * x for x in range(5))
print(first, rest, tally(*rest, **{"a": 1}))
