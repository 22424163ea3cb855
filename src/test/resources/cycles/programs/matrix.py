def identity(n):
    return [[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)]
def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]
def transpose(m):
    return [list(r) for r in zip(*m)]
def solve(a, b):
    n = len(a)
    m = [row[:] + [v] for row, v in zip(a, b)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[p] = m[p], m[i]
        for r in range(i + 1, n):
            f = m[r][i] / m[i][i]
            for c in range(i, n + 1):
                m[r][c] -= f * m[i][c]
    x = [0.0] * n
    for i in range(n - 1, -1, -1):
        x[i] = (m[i][n] - sum(m[i][j] * x[j] for j in range(i + 1, n))) / m[i][i]
    return x
def det(m):
    if len(m) == 1:
        return m[0][0]
    return sum((-1) ** j * m[0][j] * det([r[:j] + r[j + 1:] for r in m[1:]]) for j in range(len(m)))
a = [[4.0, 1, 2, 0], [1, 5, 0.5, 1], [2, 0.5, 6, 2], [0, 1, 2, 7]]
x = solve(a, [7.0, 8, 9, 10])
print(["%.3f" % v for v in x])
m = identity(4)
for _ in range(3):
    m = multiply(m, a)
print(m[0][0], transpose(m) == m, det(a))
