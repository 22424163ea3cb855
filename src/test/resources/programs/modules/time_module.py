import time

a = time.monotonic()
time.sleep(0.02)
b = time.monotonic()
print(0.015 < b - a < 1, type(a).__name__, type(time.time()).__name__ in ("int", "float"))
n = time.monotonic_ns()
time.sleep(0)
print(time.monotonic_ns() >= n, isinstance(n, int))
t = time.localtime(86400 * 365 * 40)
print(t[0], t[1], len(t) >= 8, t.tm_year == t[0], 0 <= t.tm_hour < 24)
print(time.mktime(time.localtime(1000000000)) == 1000000000)
try:
    time.sleep(-1)
except ValueError:
    print("ValueError")
try:
    time.sleep("x")
except TypeError:
    print("TypeError")
