from collections import deque

MAZE = """
#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#......E#
#########
"""


def load(text):
    grid = [list(row) for row in text.strip().split("\n")]
    spots = {}
    for y, row in enumerate(grid):
        for x, c in enumerate(row):
            if c in "SE":
                spots[c] = (x, y)
    return grid, spots["S"], spots["E"]


def neighbours(grid, x, y):
    for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
        if grid[y + dy][x + dx] != "#":
            yield x + dx, y + dy


def solve(grid, start, end):
    came = {start: None}
    todo = deque((), 60)
    todo.append(start)
    while len(todo):
        at = todo.popleft()
        if at == end:
            break
        for n in neighbours(grid, *at):
            if n not in came:
                came[n] = at
                todo.append(n)
    path = []
    at = end
    while at:
        path.append(at)
        at = came[at]
    path.reverse()
    return path, len(came)


grid, start, end = load(MAZE)
path, looked = solve(grid, start, end)
for x, y in path[1:-1]:
    grid[y][x] = "*"
print(len(path), looked)
for row in grid:
    print("".join(row))
