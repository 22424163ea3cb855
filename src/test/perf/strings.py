# Strings: building, splitting, searching, formatting and comparing.
import sys

TEXT = "the quick brown fox jumps over the lazy dog and runs away from the slow red hen"


def words(count):
    total = 0
    for i in range(count):
        parts = TEXT.split(" ")
        line = "-".join(parts)
        total += len(line.replace("the", "a")) + line.find("lazy") + (TEXT.upper() == line)
    return total


def formats(count):
    size = 0
    for i in range(count):
        size += len("%d: %s, %5.2f" % (i, "name", i / 4)) + len("{:>8}|{}".format(i, "x")) + len(f"{i:04x}")
    return size


def characters(count):
    vowels = 0
    for _ in range(count):
        for c in TEXT:
            if c in "aeiou":
                vowels += 1
    return vowels


def reversal(count):
    result = ""
    for i in range(count):
        result = ""
        for c in TEXT[:40]:
            result = c + result
    return result


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
print(words(800 * scale), formats(1000 * scale), characters(400 * scale), reversal(400 * scale))
