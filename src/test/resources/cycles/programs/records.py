from collections import namedtuple, OrderedDict, deque
Point = namedtuple("Point", ("x", "y"))
pts = [Point(i, i * i) for i in range(20)]
sx = sum(p.x for p in pts)
sy = 0
for p in pts:
    sy += p.y - p.x
moved = [Point(p.x + 1, p.y - 1) for p in pts]
od = OrderedDict()
for i in range(15):
    od["k%d" % i] = i
for k in list(od.keys())[:5]:
    del od[k]
dq = deque((), 8)
for i in range(30):
    dq.append(i)
tot = 0
while dq:
    tot += dq.popleft()
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": ["f"], "e": ["f"], "f": []}
def bfs(start, goal):
    q = [[start]]
    seen = set()
    while q:
        path = q.pop(0)
        node = path[-1]
        if node == goal:
            return path
        if node not in seen:
            seen.add(node)
            for n in graph[node]:
                q.append(path + [n])
r = bfs("a", "f")
inv = {}
for k, vs in graph.items():
    for v in vs:
        inv.setdefault(v, set()).add(k)
matrix = [[i * j for j in range(6)] for i in range(6)]
tr = [[row[i] for row in matrix] for i in range(6)]
prod = [[sum(a * b for a, b in zip(r1, c)) for c in tr] for r1 in matrix]
s1 = set(range(0, 40, 2))
s2 = set(range(0, 40, 3))
u, n, d = s1 | s2, s1 & s2, s1 - s2
board = [[0] * 8 for _ in range(8)]
def life(b):
    n = len(b)
    new = [[0] * n for _ in range(n)]
    for y in range(n):
        for x in range(n):
            c = 0
            for dy in (-1, 0, 1):
                for dx in (-1, 0, 1):
                    if dy or dx:
                        c += b[(y + dy) % n][(x + dx) % n]
            new[y][x] = 1 if c == 3 or (c == 2 and b[y][x]) else 0
    return new
for x, y in ((1, 0), (2, 1), (0, 2), (1, 2), (2, 2)):
    board[y][x] = 1
board = life(board)
