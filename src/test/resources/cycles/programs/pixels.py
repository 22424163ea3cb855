class Strip:
    def __init__(self, n, brightness=1.0, order="GRB"):
        self.n = n
        self.buf = bytearray(n * 3)
        self.order = [order.index(c) for c in "RGB"]
        self._b = brightness
        self.shows = 0
    @property
    def brightness(self):
        return self._b
    @brightness.setter
    def brightness(self, v):
        self._b = min(max(v, 0.0), 1.0)
    def __len__(self):
        return self.n
    def __setitem__(self, i, c):
        if isinstance(i, slice):
            for k, v in zip(range(*i.indices(self.n)), c):
                self[k] = v
            return
        if isinstance(c, int):
            c = (c >> 16 & 255, c >> 8 & 255, c & 255)
        at = i % self.n * 3
        for k, v in zip(self.order, c):
            self.buf[at + k] = v
    def __getitem__(self, i):
        at = i * 3
        return tuple(self.buf[at + k] for k in self.order)
    def fill(self, c):
        for i in range(self.n):
            self[i] = c
    def show(self):
        self.shows += 1
        return bytes(int(v * self._b) for v in self.buf)
def wheel(p):
    p = p % 256
    if p < 85:
        return 255 - p * 3, p * 3, 0
    if p < 170:
        p -= 85
        return 0, 255 - p * 3, p * 3
    p -= 170
    return p * 3, 0, 255 - p * 3
s = Strip(10, 0.5)
for frame in range(6):
    for i in range(len(s)):
        s[i] = wheel(frame * 9 + i * 256 // len(s))
    out = s.show()
s.brightness = 3
s.fill(0x102030)
s[2:5] = [(1, 2, 3)] * 3
print(s[2], s[5], s.brightness, sum(out), s.show()[:6])
comet = memoryview(s.buf)
for i in range(len(comet)):
    comet[i] = comet[i] * 7 >> 3
print(list(s.buf[:6]))
