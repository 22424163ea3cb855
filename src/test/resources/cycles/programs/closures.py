def counter(start=0, step=1):
    n = start
    def inc():
        nonlocal n
        n += step
        return n
    def reset():
        nonlocal n
        n = start
    return inc, reset
def memo(f):
    cache = {}
    def g(*args):
        if args not in cache:
            cache[args] = f(*args)
        return cache[args]
    return g
@memo
def binom(n, k):
    if k == 0 or k == n:
        return 1
    return binom(n - 1, k - 1) + binom(n - 1, k)
def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run
def debounce(f, n):
    count = 0
    def g(*a, **k):
        nonlocal count
        count += 1
        if count % n == 0:
            return f(*a, **k)
    return g
inc, reset = counter(10, 3)
for _ in range(50):
    inc()
reset()
b = binom(12, 6)
pipe = compose(lambda x: x + 1, lambda x: x * 2, str, len)
r = [pipe(i) for i in range(40)]
hits = []
def hit(a, b=2, *, c=3):
    hits.append(a + b + c)
d = debounce(hit, 3)
for i in range(30):
    d(i, c=i)
    d(i, b=i)
def curry(f, *a):
    return lambda *b: f(*(a + b))
add3 = curry(lambda x, y, z: x + y + z, 1, 2)
t = 0
for i in range(40):
    t += add3(i)
table = {n: (lambda x, n=n: x * n) for n in range(8)}
u = sum(table[k](k) for k in table)
