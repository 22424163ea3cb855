# Calls: recursion, arguments of all kinds, defaults and keywords.
import sys


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def with_defaults(a, b=2, c=3):
    return a + b + c


def with_stars(*args, **options):
    return len(args) + len(options)


def mixed(count):
    total = 0
    for i in range(count):
        total += with_defaults(i) + with_defaults(i, c=1) + with_stars(i, i, x=1)
    return total


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
print(sum([fib(21) for _ in range(scale)]), sum([ackermann(2, 8) for _ in range(scale)]), mixed(8000 * scale))
