# measurements pile up: one list, pairs, columns, and a window that is copied
def run(step):
    n = 0
    state = []
    try:
        while True:
            n += 1
            step(state, n)
    except MemoryError as error:
        del state
        print(n, error)


run(lambda s, n: s.append(n / 7))
run(lambda s, n: s.append((n, n / 3)))
run(lambda s, n: s.extend([n * 0.1, n * 0.2, n * 0.3, n * 0.4]))
run(lambda s, n: s.insert(0, [float(n)] * (n % 12)))
run(lambda s, n: s.append(s[-3:] + [n + 0.5]))
run(lambda s, n: s.extend([[n * 1.25 for _ in range(n % 25)]]))
