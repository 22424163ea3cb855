class PID:
    def __init__(self, kp, ki, kd, setpoint=0, limits=(None, None)):
        self.kp, self.ki, self.kd = kp, ki, kd
        self.setpoint = setpoint
        self.limits = limits
        self._i = 0
        self._last = None
    def __call__(self, value, dt):
        err = self.setpoint - value
        self._i += err * dt
        d = 0 if self._last is None else (value - self._last) / dt
        self._last = value
        out = self.kp * err + self.ki * self._i - self.kd * d
        lo, hi = self.limits
        if lo is not None and out < lo:
            return lo
        if hi is not None and out > hi:
            return hi
        return out
pid = PID(2.0, 0.5, 0.1, 50, (0, 100))
temp = 20.0
trace = []
for i in range(80):
    power = pid(temp, 0.1)
    temp += (power * 0.05 - (temp - 20) * 0.01)
    trace.append(round(temp, 2))
peak = max(trace)
settled = [i for i, t in enumerate(trace) if abs(t - 50) < 5][0]
def interp(x, xs, ys):
    for i in range(len(xs) - 1):
        if xs[i] <= x <= xs[i + 1]:
            f = (x - xs[i]) / (xs[i + 1] - xs[i])
            return ys[i] + f * (ys[i + 1] - ys[i])
    return ys[-1]
xs = [0, 10, 20, 30, 40]
ys = [0.0, 1.5, 4.0, 9.0, 16.5]
t = [interp(i * 0.9, xs, ys) for i in range(40)]
def ease(t):
    return 4 * t * t * t if t < 0.5 else 1 - (-2 * t + 2) ** 3 / 2
e = [ease(i / 20) for i in range(21)]
