log = """2024-01-05 12:30:11 INFO  boot complete in 1.25 s
2024-01-05 12:30:14 WARN  battery low: 3.41 V
2024-01-05 12:31:02 ERROR sensor 3 timeout
2024-01-05 12:31:40 INFO  reading 21.5 C 48 %"""
rows = []
for line in log.split("\n"):
    date, clock, level, rest = line.split(None, 3)
    h, m, s = [int(x) for x in clock.split(":")]
    rows.append((h * 3600 + m * 60 + s, level, rest))
levels = {}
for t, level, rest in rows:
    levels.setdefault(level, []).append(rest)
out = ""
for level in sorted(levels):
    out += level + ": " + str(len(levels[level])) + "\n"
def wrap(text, width):
    lines = []
    line = ""
    for word in text.split():
        if len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        elif line:
            line += " " + word
        else:
            line = word
    lines.append(line)
    return lines
w = wrap("Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore", 20)
def caesar(s, n):
    r = ""
    for c in s:
        if "a" <= c <= "z":
            r += chr((ord(c) - 97 + n) % 26 + 97)
        elif c.isupper():
            r += chr((ord(c) - 65 + n) % 26 + 65)
        else:
            r += c
    return r
e = caesar("Hello, World from the board!", 13)
def is_pal(s):
    s = "".join(c.lower() for c in s if c.isalpha())
    return s == s[::-1] if False else s == "".join(reversed(s))
p = is_pal("A man, a plan, a canal: Panama")
csv = "\n".join(",".join(str(r * c) for c in range(6)) for r in range(6))
table = [[int(x) for x in l.split(",")] for l in csv.split("\n")]
morse = {"a": ".-", "b": "-...", "c": "-.-.", "e": ".", "o": "---", "s": "..."}
m = " ".join(morse.get(c, "?") for c in "sosabcoe")
f = [f"{i:3d}|{i * 1.5:6.2f}|{i:#04x}|{'x' * i:<5}" for i in range(6)]
g = "{:>8} {:<8} {:^8}".format("a", "b", "c")
rep = out.replace("INFO", "I").replace("WARN", "W")
st = [s.strip() for s in ("  a ", "b  ", "   c")]
cnt = {}
for ch in log:
    cnt[ch] = cnt.get(ch, 0) + 1
