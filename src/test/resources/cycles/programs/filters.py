import math
class Median:
    def __init__(self, n):
        self.n = n
        self.v = []
    def update(self, x):
        self.v.append(x)
        if len(self.v) > self.n:
            self.v.pop(0)
        s = sorted(self.v)
        return s[len(s) // 2]
class LowPass:
    def __init__(self, alpha, value=None):
        self.alpha = alpha
        self.value = value
    def update(self, x):
        if self.value is None:
            self.value = x
        else:
            self.value += self.alpha * (x - self.value)
        return self.value
class Kalman:
    def __init__(self, q, r, p=1.0, x=0.0):
        self.q, self.r, self.p, self.x = q, r, p, x
    def update(self, z):
        self.p += self.q
        k = self.p / (self.p + self.r)
        self.x += k * (z - self.x)
        self.p *= 1 - k
        return self.x
seed = 12345
def noise():
    global seed
    seed = (seed * 1103 + 12345) & 0xffff
    return seed / 65536.0 - 0.5
samples = [20.0 + 3 * math.sin(i * 0.1) + noise() for i in range(100)]
m, l, k = Median(5), LowPass(0.2), Kalman(0.01, 0.5)
out = []
for s in samples:
    out.append((m.update(s), l.update(s), k.update(s)))
mean = sum(x[2] for x in out) / len(out)
var = sum((x[2] - mean) ** 2 for x in out) / len(out)
dev = math.sqrt(var)
hi = max(out, key=lambda t: t[0])
lo = min(o[1] for o in out)
report = "mean %.2f dev %.3f hi %.1f lo %.1f" % (mean, dev, hi[0], lo)
hist = {}
for s in samples:
    b = int(s)
    hist[b] = hist.get(b, 0) + 1
lines = ["%d: %s" % (b, "#" * hist[b]) for b in sorted(hist)]
