# Allocation: trees, tuples and lists that live for a short time, while others live on.
import sys


class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right


def tree(depth):
    if depth == 0:
        return Node(None, None)
    return Node(tree(depth - 1), tree(depth - 1))


def check(node):
    if node.left is None:
        return 1
    return 1 + check(node.left) + check(node.right)


def churn(rounds):
    kept = [None] * 64
    for i in range(rounds):
        kept[i & 63] = [(i, i + 1), {"k": i}]
    return sum([entry[0][1] + entry[1]["k"] for entry in kept])


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
alive = tree(9)
total = 0
for _ in range(scale * 2):
    total += check(tree(9))
print(total, check(alive), churn(6000 * scale))
