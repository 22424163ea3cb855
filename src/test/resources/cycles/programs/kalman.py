class Kalman:
    def __init__(self, q, r, x=0.0, p=1.0):
        self.q, self.r, self.x, self.p = q, r, x, p
    def update(self, z):
        self.p += self.q
        k = self.p / (self.p + self.r)
        self.x += k * (z - self.x)
        self.p *= 1 - k
        return self.x
def noise(seed):
    while True:
        seed = (seed * 1103515245 + 12345) & 0x3fffffff
        yield (seed >> 12 & 255) / 128 - 1
class Complementary:
    def __init__(self, a):
        self.a = a
        self.angle = 0.0
    def update(self, gyro, acc, dt):
        self.angle = self.a * (self.angle + gyro * dt) + (1 - self.a) * acc
        return self.angle
f = Kalman(0.001, 0.1)
c = Complementary(0.98)
n = noise(7)
err = 0.0
for i in range(150):
    true = 20 + i * 0.05
    z = true + next(n) * 2
    e = f.update(z) - true
    err += e * e
    c.update(0.05, z, 0.01)
print("%.3f %.3f %.2f" % (f.x, err / 150, c.angle))
