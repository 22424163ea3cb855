def bubble(a):
    a = a[:]
    for i in range(len(a)):
        done = True
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                done = False
        if done:
            break
    return a
def quick(a):
    if len(a) < 2:
        return a
    p = a[len(a) // 2]
    return quick([x for x in a if x < p]) + [x for x in a if x == p] + quick([x for x in a if x > p])
def merge(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    l, r = merge(a[:m]), merge(a[m:])
    out = []
    i = j = 0
    while i < len(l) and j < len(r):
        if l[i] <= r[j]:
            out.append(l[i]); i += 1
        else:
            out.append(r[j]); j += 1
    out.extend(l[i:])
    out.extend(r[j:])
    return out
class Heap:
    def __init__(self): self.a = []
    def push(self, v):
        self.a.append(v)
        i = len(self.a) - 1
        while i and self.a[(i - 1) >> 1] > self.a[i]:
            k = (i - 1) >> 1
            self.a[i], self.a[k] = self.a[k], self.a[i]
            i = k
    def pop(self):
        top = self.a[0]
        last = self.a.pop()
        if self.a:
            self.a[0] = last
            i = 0
            while True:
                k = 2 * i + 1
                if k >= len(self.a): break
                if k + 1 < len(self.a) and self.a[k + 1] < self.a[k]: k += 1
                if self.a[i] <= self.a[k]: break
                self.a[i], self.a[k] = self.a[k], self.a[i]
                i = k
        return top
data = [(i * 7919 + 13) % 101 for i in range(30)]
want = sorted(data)
h = Heap()
for v in data:
    h.push(v)
assert bubble(data) == quick(data) == merge(data) == want == [h.pop() for _ in data]
people = [("ann", 31), ("bob", 25), ("cid", 31), ("dee", 19)]
people.sort(key=lambda p: (-p[1], p[0]))
print(people, sorted(["b", "C", "a"], key=str.lower), sorted(data, reverse=True)[:3])
lo, hi = 0, len(want)
while lo < hi:
    mid = (lo + hi) // 2
    if want[mid] < 50:
        lo = mid + 1
    else:
        hi = mid
print(lo)
