# Containers in containers, as programs use them.
import collections


def breadth_first(graph, start, goal):
    paths, seen = [[start]], {start}
    while paths:
        path = paths.pop(0)
        if path[-1] == goal:
            return path
        for n in graph[path[-1]]:
            if n not in seen:
                seen.add(n)
                paths.append(path + [n])


graph = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": []}
print(breadth_first(graph, "a", "f"), breadth_first(graph, "f", "a"))


def life(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4):
    glider = life(glider)
print(sorted(glider))


def matmul(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


print(matmul([[1, 2], [3, 4]], [[0, 1], [1, 0]]), [list(r) for r in zip(*[[1, 2, 3], [4, 5, 6]])])


def queens(n, row=0, cols=(), d1=(), d2=()):
    if row == n:
        return 1
    return sum(queens(n, row + 1, cols + (c,), d1 + (row - c,), d2 + (row + c,)) for c in range(n) if c not in cols and row - c not in d1 and row + c not in d2)


print([queens(n) for n in range(1, 7)])


class Heap:
    def __init__(self):
        self.items = []

    def push(self, x):
        a = self.items
        a.append(x)
        i = len(a) - 1
        while i and a[(i - 1) // 2] > a[i]:
            a[i], a[(i - 1) // 2] = a[(i - 1) // 2], a[i]
            i = (i - 1) // 2

    def pop(self):
        a = self.items
        a[0], a[-1] = a[-1], a[0]
        out = a.pop()
        i = 0
        while True:
            c = 2 * i + 1
            if c >= len(a):
                return out
            if c + 1 < len(a) and a[c + 1] < a[c]:
                c += 1
            if a[i] <= a[c]:
                return out
            a[i], a[c] = a[c], a[i]
            i = c


h = Heap()
for x in (5, 2, 8, 1, 9, 3, 2):
    h.push(x)
print([h.pop() for _ in range(7)])


class Linked:
    def __init__(self):
        self.head = None

    def add(self, x):
        self.head = (x, self.head)

    def __iter__(self):
        n = self.head
        while n:
            yield n[0]
            n = n[1]


l = Linked()
for x in range(50):
    l.add(x)
print(sum(l), list(l)[:3])
stack = []
for token in "3 4 + 2 * 7 -".split():
    if token in "+-*":
        b, a = stack.pop(), stack.pop()
        stack.append({"+": a + b, "-": a - b, "*": a * b}[token])
    else:
        stack.append(int(token))
print(stack, collections.OrderedDict([(1, 2)])[1])
trie = {}
for w in ("car", "cat", "dog"):
    node = trie
    for c in w:
        node = node.setdefault(c, {})
    node["$"] = w
print(sorted(trie), sorted(trie["c"]["a"]), trie["d"]["o"]["g"]["$"])
