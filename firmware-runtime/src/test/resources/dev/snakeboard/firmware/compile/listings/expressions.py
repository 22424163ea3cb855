def relations(a, b, c):
    return a < b <= c != 1, a in b, a not in b, a is b, a is not b


def logic(a, b, c):
    if a and not b or c:
        return a or b and c
    return a if b else c


def arithmetic(a, b):
    a += b * 2 - b // 3
    a **= b % 5 @ a
    return -a + ~b ^ +a & b | a << 1 >> b


def subscripts(a, b):
    a[0] = a[b:], a[:b], a[1:b:2], a[::], a[1, b], a[1, 2]
    a.x.y[b] += 1
    a.z -= 1
    del a[0], a.x, b


def displays(a, b):
    return [], [a], [a, b], {}, {a: b}, {a, b}, (), (a,)


def walrus(a):
    while (n := a.read(10)):
        print(n, m := n + 1)
    return [last := x for x in a], last


def formats(a, b):
    return f"{a}:{b!r:>{4}}" f"{a=}" "{}"
