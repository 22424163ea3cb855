def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append((a, c))
        hanoi(n - 1, b, a, c, moves)
def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
def permutations(items):
    if len(items) <= 1:
        yield list(items)
        return
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [items[i]] + rest
def flatten(x):
    for item in x:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item
def depth(tree):
    return 0 if tree is None else 1 + max(depth(tree[0]), depth(tree[2]))
def insert(tree, v):
    if tree is None:
        return [None, v, None]
    if v < tree[1]:
        tree[0] = insert(tree[0], v)
    else:
        tree[2] = insert(tree[2], v)
    return tree
def walk(tree):
    if tree:
        yield from walk(tree[0])
        yield tree[1]
        yield from walk(tree[2])
def fill(grid, x, y, new, old):
    if 0 <= y < len(grid) and 0 <= x < len(grid[0]) and grid[y][x] == old:
        grid[y][x] = new
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            fill(grid, x + dx, y + dy, new, old)
moves = []
hanoi(4, "a", "b", "c", moves)
print(len(moves), ackermann(1, 3), sum(1 for _ in permutations("abc")))
print(list(flatten([1, [2, (3, [4, 5]), 6], [[7]]])))
tree = None
for v in (8, 3, 10, 1, 6, 14, 4, 7, 13):
    tree = insert(tree, v)
print(depth(tree), list(walk(tree)))
grid = [list(r) for r in ("..#.", ".##.", "....")]
fill(grid, 0, 0, "o", ".")
print(["".join(r) for r in grid])
try:
    def forever(n): return forever(n + 1)
    forever(0)
except RuntimeError as e:
    print("too deep")
