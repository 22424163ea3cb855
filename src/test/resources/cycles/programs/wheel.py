def wheel(pos):
    if pos < 0 or pos > 255:
        return (0, 0, 0)
    if pos < 85:
        return (255 - pos * 3, pos * 3, 0)
    if pos < 170:
        pos -= 85
        return (0, 255 - pos * 3, pos * 3)
    pos -= 170
    return (pos * 3, 0, 255 - pos * 3)
class Strip:
    def __init__(self, n, brightness=1.0):
        self.buf = bytearray(n * 3)
        self.n = n
        self.brightness = brightness
    def __setitem__(self, i, c):
        if isinstance(c, int):
            c = (c >> 16 & 255, c >> 8 & 255, c & 255)
        r, g, b = c
        k = i * 3
        self.buf[k] = int(g * self.brightness)
        self.buf[k + 1] = int(r * self.brightness)
        self.buf[k + 2] = int(b * self.brightness)
    def __getitem__(self, i):
        k = i * 3
        return self.buf[k + 1], self.buf[k], self.buf[k + 2]
    def __len__(self):
        return self.n
    def fill(self, c):
        for i in range(self.n):
            self[i] = c
    def show(self):
        return sum(self.buf)
strip = Strip(24, 0.3)
def rainbow(strip, cycles):
    for j in range(cycles):
        for i in range(len(strip)):
            strip[i] = wheel((i * 256 // len(strip) + j * 8) & 255)
        strip.show()
rainbow(strip, 6)
strip.fill(0x102030)
strip.fill((1, 2, 3))
def gamma(strip, g=2.2):
    table = [int(((i / 255) ** g) * 255 + 0.5) for i in range(0, 256, 4)]
    for i in range(strip.n):
        c = strip[i]
        strip[i] = tuple(table[x >> 2] for x in c)
gamma(strip)
def hsv(h, s, v):
    i = int(h * 6.0)
    f = h * 6.0 - i
    p, q, t = v * (1 - s), v * (1 - s * f), v * (1 - s * (1 - f))
    i %= 6
    return ((v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q))[i]
for k in range(30):
    strip[k % 24] = [255 * x for x in hsv(k / 30, 1.0, 0.5)]
