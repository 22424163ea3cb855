class Light:
    ORDER = ("green", "yellow", "red")
    HOLD = {"green": 6, "yellow": 2, "red": 5}

    def __init__(self, name, start="red"):
        self.name = name
        self.state = start
        self.left = self.HOLD[start]
        self.changes = 0

    @property
    def is_open(self):
        return self.state == "green"

    def tick(self):
        self.left -= 1
        if self.left > 0:
            return None
        i = self.ORDER.index(self.state)
        self.state = self.ORDER[(i + 1) % len(self.ORDER)]
        self.left = self.HOLD[self.state]
        self.changes += 1
        return self.state


class Crossing:
    def __init__(self):
        self.ns = Light("ns", "green")
        self.ew = Light("ew")
        self.log = []
        self.waiting = {"ns": 0, "ew": 0}

    def step(self, t, cars):
        for light in (self.ns, self.ew):
            changed = light.tick()
            if changed:
                self.log.append("%3d %s -> %s" % (t, light.name, changed))
        for side in cars:
            self.waiting[side] += 1
        if self.ns.is_open and self.waiting["ns"]:
            self.waiting["ns"] -= 1
        if self.ew.is_open and self.waiting["ew"]:
            self.waiting["ew"] -= 1

    def report(self):
        return "{} changes, {} waiting".format(self.ns.changes + self.ew.changes, sum(self.waiting.values()))


c = Crossing()
seed = 7
for t in range(60):
    seed = (seed * 1103 + 12345) & 0x7FFF
    cars = []
    if seed & 3 == 0:
        cars.append("ns")
    if seed & 12 == 4:
        cars.append("ew")
    c.step(t, cars)
for line in c.log[:5]:
    print(line)
print(c.report())
