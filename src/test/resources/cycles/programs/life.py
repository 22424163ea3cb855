W = 16
H = 12
def parse(rows):
    g = bytearray(W * H)
    for y, row in enumerate(rows):
        for x, ch in enumerate(row):
            if ch == "#":
                g[y * W + x] = 1
    return g
def neighbours(g, x, y):
    n = 0
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if dx or dy:
                n += g[((y + dy) % H) * W + (x + dx) % W]
    return n
def step(g):
    out = bytearray(W * H)
    for y in range(H):
        for x in range(W):
            n = neighbours(g, x, y)
            out[y * W + x] = n == 3 or (n == 2 and g[y * W + x])
    return out
g = parse([".#..", "..#.", "###."])
for _ in range(2):
    g = step(g)
print(sum(g))
for y in range(H):
    print("".join("#" if g[y * W + x] else "." for x in range(W)))
