def loops(n, items):
    for i in range(10):
        print(i)
    for i in range(n, 0, -2):
        if i == 3:
            continue
        break
    else:
        n = 1
    for i in range(1, n + 1):
        pass
    else:
        print("done")
    for key, *rest in items:
        if key:
            break
    else:
        print("none")
    while n:
        n -= 1
        if n == 2:
            continue
    while True:
        try:
            if n:
                break
            continue
        finally:
            n = 2
    while 0:
        print("never")
    for i in items:
        try:
            return i
        except ValueError:
            continue


a, b = b, a
a, b, c = c, a, b
[a, (b, c)] = d = e
a, *b = c
