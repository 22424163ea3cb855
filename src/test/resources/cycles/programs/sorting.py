class Reading:
    def __init__(self, name, value, t):
        self.name = name
        self.value = value
        self.t = t
    def __lt__(self, other):
        return self.value < other.value
    def __eq__(self, other):
        return self.value == other.value
    def __repr__(self):
        return "R(%s,%d)" % (self.name, self.value)
seed = 7
def rnd(n):
    global seed
    seed = (seed * 75 + 74) % 65537
    return seed % n
items = [Reading("s%d" % (i % 5), rnd(1000), i) for i in range(40)]
a = sorted(items)
b = sorted(items, key=lambda r: (r.name, -r.value))
c = sorted(items, key=lambda r: r.value, reverse=True)
words = "the quick brown fox jumps over the lazy dog and runs away from the angry bear".split()
words.sort()
words.sort(key=len)
words.sort(key=str.lower, reverse=True)
pairs = sorted({w: len(w) for w in words}.items(), key=lambda kv: kv[1])
def bubble(l):
    n = len(l)
    for i in range(n):
        for j in range(n - 1 - i):
            if l[j] > l[j + 1]:
                l[j], l[j + 1] = l[j + 1], l[j]
    return l
bubble([rnd(100) for _ in range(20)])
def merge(a, b):
    r = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            r.append(a[i]); i += 1
        else:
            r.append(b[j]); j += 1
    return r + a[i:] + b[j:]
def msort(l):
    if len(l) < 2:
        return l
    m = len(l) // 2
    return merge(msort(l[:m]), msort(l[m:]))
s = msort([rnd(100) for _ in range(50)])
mx = max(items, key=lambda r: r.value)
mn = min(items, key=lambda r: r.t)
top = sorted([r.value for r in items])[-3:]
