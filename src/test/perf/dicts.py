# Dicts and sets: counting, grouping, memo tables and membership.
import sys

WORDS = "a rose is a rose is a rose said she and then a thorn is a thorn said he".split(" ")


def count_words(rounds):
    counts = {}
    for _ in range(rounds):
        for word in WORDS:
            counts[word] = counts.get(word, 0) + 1
    return sorted(counts.items())[0]


def memo(rounds):
    total = 0
    for _ in range(rounds):
        table = {}
        for i in range(200):
            table[i] = i * i
        for i in range(200):
            if i * 3 in table:
                total += table[i * 3]
    return total


def sets(rounds):
    common = 0
    for k in range(rounds):
        first = {i * 3 for i in range(60)}
        second = {i * 5 for i in range(60)}
        common += len(first & second)
    return common


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
print(count_words(1000 * scale), memo(60 * scale), sets(100 * scale))
