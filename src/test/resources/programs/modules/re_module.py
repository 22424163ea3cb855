import re

m = re.match("(a+)(b*)", "aaabbc")
print(m.group(0), m.group(1), m.group(2))
print(re.match("b", "abc"), re.search("b", "abc").group(0), re.search("z", "abc"))
digits = re.compile("[0-9]+")
print(digits.search("abc 123 def 45").group(0), digits.match("9x").group(0), digits.match("x9"))
for pattern, text in (
    ("^abc$", "abc"),
    ("^abc$", "abcd"),
    ("a.c", "abc"),
    ("a.c", "ac"),
    ("a?b", "b"),
    ("(ab|cd)+", "abcdab"),
    ("[^a-c]+", "abcxyz"),
    ("\\d+\\s\\w+", "12 ab"),
    ("\\D+", "ab1"),
    ("a*?b", "aab"),
    ("(a)(b)?", "a"),
    ("[.]", "a.b"),
    ("\\.", "a.b"),
    ("x|y|z", "zebra"),
    ("", "abc"),
    ("(?:ab)c", "abc"),
    ("[\\w-]+", "a-b c"),
):
    m = re.search(pattern, text)
    print(pattern, text, m.group(0) if m else None)
print(re.search("(a)(b)?", "a").group(2), re.compile(",").split("a,b,,c"), re.compile("[ ,]+").split("a, b  c", 1))
print(re.sub("a", "x", "banana"), re.sub("[aeiou]", lambda m: m.group(0).upper(), "education"), re.sub("(b)(c)", "\\2\\1", "abcabc"), re.sub("a", "-", "aaaa", 2))
for bad in ("(", "[a", "*", "a)"):
    try:
        re.compile(bad)
        print("accepted", bad)
    except Exception:
        print("error", bad)
line = re.match("(\\w+)=(\\d+);?", "speed=42;")
print(line.group(1), int(line.group(2)))
try:
    line.group(5)
except IndexError:
    print("IndexError")
