import json
import math


def read(n):
    return 21.0 + 3.5 * math.sin(n / 5) + (n * 37 % 11) / 20


class Stats:
    def __init__(self):
        self.n = 0
        self.mean = 0.0
        self.m2 = 0.0
        self.low = None
        self.high = None

    def add(self, x):
        self.n += 1
        d = x - self.mean
        self.mean += d / self.n
        self.m2 += d * (x - self.mean)
        if self.low is None or x < self.low:
            self.low = x
        if self.high is None or x > self.high:
            self.high = x

    @property
    def deviation(self):
        return math.sqrt(self.m2 / self.n) if self.n > 1 else 0.0


rows = []
stats = Stats()
for n in range(24):
    t = read(n)
    stats.add(t)
    rows.append({"n": n, "t": round(t, 2), "alarm": t > 24})
print(f"mean {stats.mean:.2f} dev {stats.deviation:.3f} from {stats.low:.1f} to {stats.high:.1f}")
text = json.dumps({"rows": rows[:6], "count": len(rows)})
back = json.loads(text)
total = 0
for row in back["rows"]:
    total += row["t"]
print(len(text), back["count"], "%.2f" % total)
alarms = [r["n"] for r in rows if r["alarm"]]
print(alarms)
csv = "\n".join(["n,t"] + ["%d,%.1f" % (r["n"], r["t"]) for r in rows])
parsed = [tuple(map(float, line.split(","))) for line in csv.split("\n")[1:]]
print(len(parsed), max(parsed, key=lambda p: p[1]))
window = []
smooth = []
for n, t in parsed:
    window.append(t)
    if len(window) > 4:
        window.pop(0)
    smooth.append(sum(window) / len(window))
print(["%.1f" % s for s in smooth[::6]] if False else smooth[5])
