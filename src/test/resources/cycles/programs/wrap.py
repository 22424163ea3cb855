TEXT = ("It was a bright cold day in April, and the clocks were striking thirteen. Somebody had left the window open, "
        "and a curtain that nobody had washed for years moved a little whenever a tram went by in the street below.")
def wrap(text, width, indent=""):
    lines = []
    line = indent
    for word in text.split():
        if len(line) + len(word) + 1 > width and line.strip():
            lines.append(line)
            line = indent
        line = line + word if line == indent else line + " " + word
    if line:
        lines.append(line)
    return lines
def justify(line, width):
    words = line.split(" ")
    gaps = len(words) - 1
    if gaps == 0:
        return line
    spare = width - sum(len(w) for w in words)
    out = ""
    for i, w in enumerate(words[:-1]):
        out += w + " " * (spare // gaps + (1 if i < spare % gaps else 0))
    return out + words[-1]
def caesar(text, k):
    out = []
    for c in text:
        if "a" <= c <= "z":
            out.append(chr((ord(c) - 97 + k) % 26 + 97))
        elif c.isupper():
            out.append(chr((ord(c) - 65 + k) % 26 + 65))
        else:
            out.append(c)
    return "".join(out)
for width in (21, 30):
    for line in wrap(TEXT, width):
        print("|" + justify(line, width) + "|")
t = caesar(TEXT, 3)
assert caesar(t, -3) == TEXT
counts = {}
for w in TEXT.lower().replace(",", "").replace(".", "").split():
    counts[w] = counts.get(w, 0) + 1
for w in sorted(counts, key=lambda w: (-counts[w], w))[:5]:
    print(w, counts[w])
