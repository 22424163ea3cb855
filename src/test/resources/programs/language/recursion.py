def factorial(n):
    return 1 if n == 0 else n * factorial(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(a + b)
        hanoi(n - 1, c, b, a, moves)


def permutations(items):
    if not items:
        return [[]]
    return [[x] + rest for i, x in enumerate(items) for rest in permutations(items[:i] + items[i + 1 :])]


def flatten(tree):
    out = []
    for x in tree:
        if isinstance(x, list):
            out.extend(flatten(x))
        else:
            out.append(x)
    return out


print(factorial(10), factorial(20))
print(ackermann(1, 5), ackermann(2, 2))
print(is_even(12), is_odd(12))
moves = []
hanoi(3, "a", "b", "c", moves)
print(moves)
print(permutations([1, 2, 3]))
print(flatten([1, [2, [3, [4, []], 5]], [[6]]]))
