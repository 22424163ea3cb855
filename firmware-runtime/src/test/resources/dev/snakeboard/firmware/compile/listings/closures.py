counter = 0


def outer(a, b=2):
    total = a

    def add(n, *rest):
        nonlocal total
        global counter
        total += n + b
        counter += 1
        return lambda scale=total, *, k=b: total * scale * k

    class Inner:
        size = total

        def get(self):
            return __class__, self.size, a

    return add, Inner, [a * x for x in range(b) if x], (x + y for x in add for y in x)


def locals_beyond_sixteen():
    a = b = c = d = e = f = g = h = i = j = k = l = m = n = o = p = q = r = 1
    del q
    return q + r


table = {k: v for k, v in outer}
unique = {k for k in table}
del table, unique


def forget(a):
    global counter
    del counter, a
    return lambda: a
