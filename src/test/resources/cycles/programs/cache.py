class LRU:
    def __init__(self, size):
        self.size = size
        self.data = {}
        self.order = []
        self.hits = self.misses = 0
    def __contains__(self, key):
        return key in self.data
    def __getitem__(self, key):
        if key in self.data:
            self.hits += 1
            self.order.remove(key)
            self.order.append(key)
            return self.data[key]
        self.misses += 1
        raise KeyError(key)
    def __setitem__(self, key, value):
        if key not in self.data and len(self.data) >= self.size:
            del self.data[self.order.pop(0)]
        elif key in self.data:
            self.order.remove(key)
        self.data[key] = value
        self.order.append(key)
def memoize(cache):
    def deco(f):
        def wrapper(*args):
            try:
                return cache[args]
            except KeyError:
                r = cache[args] = f(*args)
                return r
        return wrapper
    return deco
def counted(f):
    calls = [0]
    def g(*args, **kw):
        calls[0] += 1
        return f(*args, **kw)
    g_calls[f.__name__ if hasattr(f, "__name__") else "f"] = calls
    return g
g_calls = {}
lru = LRU(8)
@memoize(lru)
def collatz(n):
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n & 1 else n >> 1
        steps += 1
    return steps
@counted
def scale(x, by=2, *, offset=0):
    return x * by + offset
total = 0
for i in range(60):
    total += collatz(3 + i * 7 % 11)
    total += scale(i) + scale(i, by=3) + scale(i, offset=1)
print(total, lru.hits, lru.misses, g_calls)
