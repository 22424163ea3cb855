def wheel(pos):
    pos &= 255
    if pos < 85:
        return (255 - pos * 3, pos * 3, 0)
    if pos < 170:
        pos -= 85
        return (0, 255 - pos * 3, pos * 3)
    pos -= 170
    return (pos * 3, 0, 255 - pos * 3)


class Strip:
    def __init__(self, n, brightness=1.0):
        self.n = n
        self.data = bytearray(3 * n)
        self.brightness = brightness
        self.shown = 0

    def __setitem__(self, i, color):
        if i < 0:
            i += self.n
        if isinstance(color, int):
            color = (color >> 16, (color >> 8) & 255, color & 255)
        r, g, b = color
        self.data[3 * i : 3 * i + 3] = bytes((g, r, b))

    def __getitem__(self, i):
        g, r, b = self.data[3 * i : 3 * i + 3]
        return r, g, b

    def __len__(self):
        return self.n

    def fill(self, color):
        for i in range(self.n):
            self[i] = color

    def show(self):
        self.shown += 1
        return bytes(int(v * self.brightness) for v in self.data)


class Animation:
    def __init__(self, strip):
        self.strip = strip
        self.frames = self.run()

    def run(self):
        raise NotImplementedError

    def step(self):
        next(self.frames)
        return self.strip.show()


class Rainbow(Animation):
    def run(self):
        j = 0
        while True:
            for i in range(len(self.strip)):
                self.strip[i] = wheel(i * 256 // len(self.strip) + j)
            j += 5
            yield


class Comet(Animation):
    def __init__(self, strip, color=0x00FF40, tail=4):
        self.color = color
        self.tail = tail
        super().__init__(strip)

    def run(self):
        n = len(self.strip)
        at = 0
        while True:
            self.strip.fill(0)
            for k in range(self.tail):
                scale = (self.tail - k) / self.tail
                r, g, b = (self.color >> 16) & 255, (self.color >> 8) & 255, self.color & 255
                self.strip[(at - k) % n] = (int(r * scale), int(g * scale), int(b * scale))
            at = (at + 1) % n
            yield


strip = Strip(10, 0.5)
checks = 0
for animation in (Rainbow(strip), Comet(strip), Comet(strip, 0xFF0000, tail=2)):
    for _ in range(4):
        out = animation.step()
        checks = (checks * 31 + sum(out)) & 0xFFFF
print(strip[0], strip[3], strip.shown, checks)
try:
    Animation(strip).step()
except NotImplementedError as e:
    print("no animation", e)
