# oracle: micropython
# Searching and cutting strings: multi-byte characters, nothing, overlaps, negative indexes, every alignment.
for s in ("", "a", "abc", "äöü", "aäbö€c😀d", "ééé" * 5, "x" * 300, "aaa"):
    print(len(s), repr(s[:1]), repr(s[-1:]), repr(s[1:-1]), repr(s[-3:2]), repr(s[100:]), repr(s[-100:]), repr(s[2:1]), [s[i] for i in range(-len(s), len(s))][:8])
    for t in ("", "a", "ä", "é", "bö", "€", "😀", "aa", "xxxxx", "zz"):
        print(s.find(t), s.rfind(t), s.count(t), s.find(t, 1), s.rfind(t, 1, -1), s.find(t, -2), s.count(t, 1, 4), s.startswith(t), s.endswith(t), s.startswith(t, 1), t in s, s < t, s >= t, s == t, s.replace(t or "@", "<>"), s.replace(t, "", 1))
        if t: print(s.split(t), s.split(t, 1), s.rsplit(t, 1), s.partition(t), s.rpartition(t))
    print(s.upper(), s.lower(), s.strip("ax"), s.lstrip("a"), s.rstrip("é"), s * 2, "-".join(s), s.isalpha(), s.encode())
    for i in (100, -100):
        try: s[i]
        except IndexError as e: print(e)
for b in (b"", b"abc", bytes(range(256)), bytearray(b"hello world"), bytearray()):
    for t in (b"", b"b", b"\xff", b"lo", bytearray(b"o w")):
        print(b.find(t), b.rfind(t), b.count(t), b.startswith(bytes(t)), b.endswith(bytes(t)), t in b, b == t, b < t, bytes(b).replace(bytes(t), b"-")[:20])
    print(b.upper()[:100], b[1:4], b[-2:], b + b"x", b * 2 == b + b)
print("@[`{AZaz\x7f".upper(), "@[`{AZaz\x7f".lower(), bytes(range(128)).upper() == bytes(range(128)).lower())
for n in range(40):
    s = "q" * n
    t = ("r" + s + "é" + s)[1:]
    assert t[n] == "é" and t.find("é") == n and t[:n] == s and t[n + 1:] == s, n
    assert (s + "z").find("z") == n and (s + "z" + s).rfind("z") == n and s + "z" != s + "y" and s + "y" < s + "z"
    assert ("a" * n).replace("a", "bb") == "b" * (2 * n)
    for k in range(n):
        assert ("ab" * n)[k:n] == "".join(["ab" [j % 2] for j in range(k, n)]), (n, k)
        assert (b"abcdefghijklmnop" * 3)[k:].find(b"p", 0) == (15 - k) % 16, k
d = {}
for i in range(300):
    d["key" + str(i)] = i
print(sum(d["k" + "ey" + str(i)] for i in range(300)), hash("abc" + "d") == hash("abcd"), len(set(["x%d" % (i % 50) for i in range(500)])))
print("a b  c\td\n".split(), " a ".split(" "), "a,b,,c".split(","), "".split(), "".split(","), "a\nb\r\nc\rd".splitlines(), "a\nb\r\nc\rd\n".splitlines(True), "abc".center(10) + "|")
