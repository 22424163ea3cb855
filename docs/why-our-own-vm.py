class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def add(self, other):
        return Point(self.x + other.x, self.y + other.y)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def sieve(n):
    flags = bytearray(n)
    count = 0
    for i in range(2, n):
        if not flags[i]:
            count += 1
            for k in range(i + i, n, i):
                flags[k] = 1
    return count
def gen(n):
    for i in range(n):
        yield i
def main(r):
    t = 0
    for _ in range(r):
        t += fib(18) + sieve(20000)
        p = Point(0, 0)
        q = Point(1, 2)
        for i in range(5000):
            p = p.add(q)
        t += p.y
        d = {}
        for i in gen(5000):
            k = i % 97
            d[k] = d.get(k, 0) + i
        t += len(d)
        t += len(",".join([str(i) for i in range(2000)]))
    print(t)
main(100)
