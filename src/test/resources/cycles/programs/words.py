import re
import random

TEXT = """The quick brown fox jumps over the lazy dog. The dog, who was not
amused, barked at the fox; the fox ran away over the hill."""


def words(text):
    word = ""
    for c in text.lower():
        if c.isalpha():
            word += c
        elif word:
            yield word
            word = ""
    if word:
        yield word


counts = {}
for w in words(TEXT):
    counts[w] = counts.get(w, 0) + 1
top = sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:4]
print(top)
index = {}
for w in counts:
    index.setdefault(w[0], []).append(w)
for k in sorted(index):
    index[k].sort()
print(len(index), index["t"])
follow = {}
last = None
for w in words(TEXT):
    if last:
        follow.setdefault(last, []).append(w)
    last = w
random.seed(3)
w = "the"
out = [w]
for _ in range(12):
    if w not in follow:
        break
    w = random.choice(follow[w])
    out.append(w)
print(len(out))
pattern = re.compile(r"(\w+) over (\w+)")
m = pattern.search(TEXT)
print(m.group(1), m.group(2))
print("|".join("{:<7}".format(x) for x in ("fox", "dog")))


def caesar(s, k):
    r = []
    for c in s:
        if "a" <= c <= "z":
            c = chr((ord(c) - 97 + k) % 26 + 97)
        r.append(c)
    return "".join(r)


secret = caesar(TEXT.lower()[:40], 5)
print(secret == TEXT.lower()[:40], caesar(secret, -5) == TEXT.lower()[:40])
