def count(n):
    print("started")
    i = 0
    while i < n:
        yield i
        i += 1
    print("finished")


g = count(2)
print("made")
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration:
    print("StopIteration")
try:
    next(g)
except StopIteration:
    print("and it stays so")
print(list(count(3)), tuple(count(1)), sum(count(4)))
print(iter(g) is g)
for x in count(2):
    for y in count(2):
        print(x, y)


def empty():
    return
    yield


print(list(empty()))


def nothing():
    yield


print(list(nothing()))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, source):
    for x in source:
        if n == 0:
            return
        n -= 1
        yield x


print(list(take(12, fib())))
a, b, *c = take(5, fib())
print(a, b, c)
print(max(take(8, fib())), 21 in fib(), sorted(take(5, fib()))[-1])
many = [count(1) for _ in range(3)]
print([next(m) for m in many])
print(type(g).__name__)
