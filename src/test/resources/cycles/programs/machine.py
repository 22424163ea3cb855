class State:
    def enter(self, m): pass
    def exit(self, m): pass
    def event(self, m, e): return None
class Idle(State):
    def event(self, m, e):
        if e == "coin": return "ready"
class Ready(State):
    def enter(self, m):
        m.credit += 1
    def event(self, m, e):
        if e == "push": return "moving"
        if e == "coin": m.credit += 1
        elif e == "refund":
            m.credit = 0
            return "idle"
class Moving(State):
    def enter(self, m):
        m.credit -= 1
        self.ticks = 3
    def event(self, m, e):
        if e == "tick":
            self.ticks -= 1
            if self.ticks == 0:
                return "ready" if m.credit > 0 else "idle"
        elif e == "jam":
            raise RuntimeError("jam")
    def exit(self, m):
        m.log.append(("moved", self.ticks))
class Machine:
    def __init__(self, **states):
        self.states = states
        self.log = []
        self.credit = 0
        self.name = "idle"
        self.hooks = {}
    def on(self, name):
        def register(f):
            self.hooks.setdefault(name, []).append(f)
            return f
        return register
    def go(self, name):
        self.states[self.name].exit(self)
        old, self.name = self.name, name
        self.states[name].enter(self)
        for f in self.hooks.get(name, ()):
            f(old, name)
    def event(self, e):
        try:
            nxt = self.states[self.name].event(self, e)
        except RuntimeError as x:
            self.log.append(("error", str(x)))
            nxt = "idle"
        finally:
            self.log.append((self.name, e))
        if nxt:
            self.go(nxt)
m = Machine(idle=Idle(), ready=Ready(), moving=Moving())
trips = []
@m.on("moving")
def started(old, new):
    trips.append("%s>%s" % (old, new))
@m.on("idle")
def stopped(old, new):
    trips.append("{0}>{1}".format(old, new))
for e in "push coin push tick tick tick coin coin refund coin push jam push coin push tick tick tick tick".split() * 2:
    m.event(e)
print(m.name, m.credit, len(m.log), trips)
tally = {}
for s, e in m.log:
    tally.setdefault(s, []).append(e)
for k in sorted(tally):
    print(k, len(tally[k]))
