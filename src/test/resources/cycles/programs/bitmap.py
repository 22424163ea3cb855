class Bitmap:
    def __init__(self, w, h):
        self.w, self.h = w, h
        self.stride = (w + 7) // 8
        self.data = bytearray(self.stride * h)
    def set(self, x, y, v=1):
        if 0 <= x < self.w and 0 <= y < self.h:
            i = y * self.stride + (x >> 3)
            m = 0x80 >> (x & 7)
            if v:
                self.data[i] |= m
            else:
                self.data[i] &= ~m
    def get(self, x, y):
        return self.data[y * self.stride + (x >> 3)] >> (7 - (x & 7)) & 1
    def line(self, x0, y0, x1, y1):
        dx, dy = abs(x1 - x0), -abs(y1 - y0)
        sx = 1 if x0 < x1 else -1
        sy = 1 if y0 < y1 else -1
        err = dx + dy
        while True:
            self.set(x0, y0)
            if x0 == x1 and y0 == y1:
                break
            e2 = 2 * err
            if e2 >= dy:
                err += dy
                x0 += sx
            if e2 <= dx:
                err += dx
                y0 += sy
    def circle(self, cx, cy, r):
        x, y, d = r, 0, 1 - r
        while x >= y:
            for px, py in ((x, y), (y, x), (-x, y), (-y, x), (x, -y), (y, -x), (-x, -y), (-y, -x)):
                self.set(cx + px, cy + py)
            y += 1
            if d < 0:
                d += 2 * y + 1
            else:
                x -= 1
                d += 2 * (y - x) + 1
    def rows(self):
        for y in range(self.h):
            yield "".join("#" if self.get(x, y) else "." for x in range(self.w))
b = Bitmap(32, 16)
b.line(0, 0, 31, 15)
b.line(0, 15, 31, 0)
b.circle(16, 8, 7)
rows = list(b.rows())
pic = "\n".join(rows)
inv = bytes(x ^ 0xff for x in b.data)
cnt = sum(bin(x).count("1") for x in b.data)
def rle(data):
    out = []
    i = 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        out.append((j - i, data[i]))
        i = j
    return out
r = rle(b.data)
back = b"".join(bytes([v]) * n for n, v in r)
font = {c: [(ord(c) * k) & 31 for k in range(5)] for c in "ABC01"}
def text(bm, s, x, y):
    for c in s:
        for dx, col in enumerate(font.get(c, (0,) * 5)):
            for dy in range(5):
                bm.set(x + dx, y + dy, col >> dy & 1)
        x += 6
text(b, "AB01", 2, 4)
