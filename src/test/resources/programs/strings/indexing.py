s = "abcdef"
print(s[0], s[-1], s[2:4], s[:2], s[4:], s[-2:], s[:-2], s[10:], s[-10:2], s[3:1], s[:])
for i in (6, -7):
    try:
        s[i]
    except IndexError:
        print("IndexError")
for bad in (lambda: s["a"], lambda: s[1.0], lambda: s[None]):
    try:
        bad()
    except TypeError:
        print("TypeError")
try:
    s[0] = "x"
except TypeError:
    print("strings do not change")
for c in "hi!":
    print(c, end=" ")
print()
for i, c in enumerate("ab", 1):
    print(i, c)
print(s == "abc" + "def", s is s, s != "abcdeg", s < "abd", s > "Z", "a" < "aa", "" < "a", "10" < "9")
print([s[i : i + 2] for i in range(0, 6, 2)], [s[i] for i in (0, 2, 4)])
a, b, *c = "wxyz"
print(a, b, c)
print("x".join("abc")[1:], ("a" + "b" * 2)[-1], "abc"[1]["d" in "abc"])
print(hash("a") == hash("a"), {"k": 1}["k"], "a" in {"a"}, str("abc") == "abc", str(b"abc"), str(b"abc", "utf-8"), str(5), str(None), str([1, "a"]))
