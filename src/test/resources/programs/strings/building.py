# Strings built up in many ways and sizes.
s = ""
for i in range(100):
    s += str(i)
print(len(s), s[:20], s[-10:])
parts = []
for i in range(50):
    parts.append("%02d" % i)
text = "".join(parts)
print(len(text), text[40:50])
print("-" * 60)
print("\n".join("*" * i for i in range(1, 5)))
table = [("pi", 3), ("answer", 42), ("x", -1)]
for name, value in table:
    print("{:<8}|{:>5}|".format(name, value))
words = "the cat the dog the end".split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(sorted(counts.items()))


def is_palindrome(t):
    t = [c for c in t.lower() if c.isalpha()]
    return t == list(reversed(t))


def caesar(t, k):
    out = ""
    for c in t:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            c = chr((ord(c) - base + k) % 26 + base)
        out += c
    return out


print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("no"))
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))


def binary(n):
    return binary(n // 2) + str(n % 2) if n > 1 else str(n)


print(binary(37), "".join(sorted("python")), " ".join(w[0].upper() + w[1:] for w in words[:3]))


def wrap(t, width):
    line = ""
    for w in t.split():
        if line and len(line) + 1 + len(w) > width:
            yield line
            line = w
        else:
            line = line + " " + w if line else w
    yield line


for line in wrap("a quick brown fox jumps over the lazy dog and runs away", 16):
    print(line)
names = ["name_%d" % i for i in range(60)]
print(len(set(names)), names[59], "".join(names).count("name_5"))
