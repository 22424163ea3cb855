import math
class Ring:
    def __init__(self, n):
        self.buf = [0.0] * n
        self.at = 0
        self.full = False
    def push(self, v):
        self.buf[self.at] = v
        self.at += 1
        if self.at == len(self.buf):
            self.at = 0
            self.full = True
    def __iter__(self):
        n = len(self.buf) if self.full else self.at
        for i in range(n):
            yield self.buf[i]
def mean(xs):
    n = 0
    s = 0.0
    for x in xs:
        s += x
        n += 1
    return s / n if n else 0.0
def median(xs):
    xs = sorted(xs)
    return xs[len(xs) // 2]
def deviation(xs):
    m = mean(xs)
    return math.sqrt(mean((x - m) ** 2 for x in xs))
class Lowpass:
    def __init__(self, a): self.a = a; self.y = None
    def __call__(self, x):
        self.y = x if self.y is None else self.y + self.a * (x - self.y)
        return self.y
class Threshold:
    def __init__(self, low, high):
        self.low, self.high, self.state = low, high, False
    def update(self, v):
        if self.state and v < self.low:
            self.state = False
            return "off"
        if not self.state and v > self.high:
            self.state = True
            return "on"
ring = Ring(9)
low = Lowpass(0.25)
th = Threshold(1.5, 2.2)
events = []
for i in range(60):
    v = 2 + math.sin(i / 5) + (0.8 if i % 13 == 0 else 0)
    ring.push(v)
    y = low(median(ring))
    e = th.update(y)
    if e:
        events.append((i, e))
print(events, round(mean(ring), 3), "%.4f" % deviation(ring))
c = (25.0, 18.5, 30.25)
for t in c:
    print("{:.1f}C = {:.1f}F".format(t, t * 9 / 5 + 32))
