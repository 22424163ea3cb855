# Integers: arithmetic, comparisons and nested loops.
import sys


def collatz(limit):
    longest = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            if n & 1:
                n = 3 * n + 1
            else:
                n >>= 1
            steps += 1
        if steps > longest:
            longest = steps
    return longest


def gcds(limit):
    total = 0
    for a in range(1, limit):
        for b in range(1, limit):
            x, y = a, b
            while y:
                x, y = y, x % y
            total += x
    return total


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
print(collatz(300 * scale), sum([gcds(60) for _ in range(scale)]))
