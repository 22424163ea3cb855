# Lists: sorting, comprehensions, slices, stacks and permutations.
import sys


def bubble(n):
    items = [(i * 7919) % 1009 for i in range(n)]
    for i in range(n):
        for j in range(n - 1 - i):
            if items[j] > items[j + 1]:
                items[j], items[j + 1] = items[j + 1], items[j]
    return items[n // 2]


def sorting(rounds):
    total = 0
    for r in range(rounds):
        items = [(i * 7919 + r) % 1009 for i in range(200)]
        # the board's sort is quadratic for items that are in order already
        total += sorted(items, key=lambda x: -x)[3]
        items.sort()
        total += items[100]
    return total


def queens(n):
    found = 0
    stack = [()]
    while stack:
        rows = stack.pop()
        k = len(rows)
        if k == n:
            found += 1
            continue
        for row in range(n):
            for i in range(k):
                other = rows[i]
                if other == row or abs(other - row) == k - i:
                    break
            else:
                stack.append(rows + (row,))
    return found


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
print(sum([bubble(150) for _ in range(scale)]), sorting(25 * scale), sum([queens(6) for _ in range(scale)]))
