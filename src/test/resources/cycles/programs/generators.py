def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
def take(it, n):
    for _ in range(n):
        try:
            yield next(it)
        except StopIteration:
            return
def chunks(seq, n):
    for i in range(0, len(seq), n):
        yield seq[i:i + n]
def averager():
    total = 0.0
    n = 0
    avg = None
    while True:
        x = yield avg
        total += x
        n += 1
        avg = total / n
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
a = list(count(60))
b = sum(take(count(100), 40))
c = [sum(x) for x in chunks(a, 7)]
av = averager()
next(av)
for i in range(40):
    m = av.send(i)
t = list(tree(5))
ev = (x * x for x in a if x & 1)
s = sum(ev)
z = list(zip(count(20), "abcdefghijklmnopqrst"))
e = [i * x for i, x in enumerate(take(count(50), 30))]
d = {k: v for k, v in z}
anyv = any(x > 30 for x in a)
allv = all(x >= 0 for x in a)
mx = max(x % 13 for x in a)
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
g = fib()
f = [next(g) for _ in range(30)]
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
cd = sum(Countdown(40))
for x in Countdown(30):
    pass
r = list(reversed(a))
mp = list(map(lambda x: x + 1, a))
fl = list(filter(lambda x: x % 3 == 0, a))
def closing():
    try:
        yield 1
        yield 2
    finally:
        a.append(0)
for i in range(10):
    q = closing()
    next(q)
    q.close()
