class Lock:
    def __init__(self):
        self.held = False
        self.count = 0
    def __enter__(self):
        self.held = True
        self.count += 1
        return self
    def __exit__(self, t, v, tb):
        self.held = False
        return False
class Suppress:
    def __init__(self, *types):
        self.types = types
    def __enter__(self):
        pass
    def __exit__(self, t, v, tb):
        return t is not None and issubclass(t, self.types)
lock = Lock()
n = 0
for i in range(40):
    with lock:
        n += i
for i in range(20):
    with Suppress(ValueError, KeyError):
        if i & 1:
            raise ValueError(i)
        n += 1
def nested():
    with lock as a, Lock() as b:
        return a.count + b.count
for i in range(20):
    nested()
class Bus:
    def __init__(self):
        self.regs = bytearray(16)
        self.locked = False
    def try_lock(self):
        if self.locked:
            return False
        self.locked = True
        return True
    def unlock(self):
        self.locked = False
    def writeto(self, reg, data, *, start=0, end=None):
        if end is None:
            end = len(data)
        for i in range(start, end):
            self.regs[(reg + i) & 15] = data[i]
class Device:
    def __init__(self, bus, address):
        self.bus, self.address = bus, address
    def __enter__(self):
        while not self.bus.try_lock():
            pass
        return self
    def __exit__(self, *exc):
        self.bus.unlock()
        return False
    def write(self, reg, *data):
        self.bus.writeto(reg, bytes(data))
bus = Bus()
dev = Device(bus, 0x40)
for i in range(20):
    with dev as d:
        d.write(i & 15, i, i + 1)
