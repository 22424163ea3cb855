class Bus:
    def __init__(self):
        self.handlers = {}
        self.queue = []
    def on(self, name, fn=None):
        if fn is None:
            def deco(f):
                self.on(name, f)
                return f
            return deco
        self.handlers.setdefault(name, []).append(fn)
    def emit(self, name, *args, **kw):
        self.queue.append((name, args, kw))
    def pump(self):
        n = 0
        while self.queue:
            name, args, kw = self.queue.pop(0)
            for h in self.handlers.get(name, ()):
                h(*args, **kw)
                n += 1
        return n
bus = Bus()
totals = {}
@bus.on("key")
def key(code, pressed=True):
    totals["key"] = totals.get("key", 0) + (code if pressed else -code)
@bus.on("tick")
def tick(t, **info):
    totals["tick"] = t
    if info.get("late"):
        bus.emit("late", t, by=info["late"])
@bus.on("late")
def late(t, by=0):
    totals["late"] = totals.get("late", 0) + by
class Recorder:
    def __init__(self, bus):
        bus.on("key", self.key)
        self.seen = []
    def key(self, code, pressed=None):
        self.seen.append((code, pressed))
rec = Recorder(bus)
for i in range(30):
    bus.emit("key", i, pressed=i % 2 == 0)
    bus.emit("tick", i, late=i % 5)
    bus.pump()
menu = [("Start", "run", ()), ("Speed", "set", (1, 2, 3)), ("About", "info", ())]
def dispatch(cmd, *args):
    table = {"run": lambda: 1, "set": lambda *a: sum(a), "info": lambda: "v1"}
    return table[cmd](*args)
for i in range(15):
    for title, cmd, args in menu:
        dispatch(cmd, *args)
