s = "  Hello, World  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), "xxhixx".strip("x"), "abcba".lstrip("ab"), "abc".rstrip("xyz"))
print(s.upper(), s.lower(), "a1b".upper())
print("hello".find("l"), "hello".rfind("l"), "hello".find("z"), "hello".find("l", 3), "hello".find("l", 0, 2), "hello".index("e"), "hello".rindex("l"))
print("banana".count("a"), "banana".count("ana"), "banana".count(""), "banana".count("a", 2))
print("hello".replace("l", "L"), "hello".replace("l", "L", 1), "aaa".replace("aa", "b"), "abc".replace("", "-"), "abc".replace("x", "y"))
print("a,b,,c".split(","), "a b  c ".split(), "a b c".split(" ", 1), "".split(), "".split(","), "one".split("one"), " a  b ".split(None, 1))
print("a,b,c".rsplit(",", 1), "a b c".rsplit(" ", 5), "a.b.c".rsplit("."))
print("-".join(["a", "b", "c"]), "".join([]), ",".join("xyz"), " ".join(("one",)))
print("k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("="))
print("hello".startswith("he"), "hello".startswith("lo", 3), "hello".endswith("lo"), "hello".endswith(""), "a".startswith("ab"))
print("hi".center(6) + "|", "hat".center(7) + "|", "toolong".center(3))
print("one\ntwo\r\nthree".splitlines(), "a\n\nb\n".splitlines(), "a\nb".splitlines(True), "".splitlines())
for text in ("abc", "ABC", "aBc", "123", "a1", " ", "\t\n", ""):
    print(repr(text), text.isalpha(), text.isdigit(), text.isspace(), text.isupper(), text.islower())
print("a" * 3, 3 * "ab", "a" * 0, "a" * -1, "x" + "y", "b" in "abc", "" in "", "bc" not in "abc")
print(len("hello"), max("hello"), min("hello"), sorted("hello"), list(reversed("abc")), "".join(reversed("abc")))
for bad in (lambda: "abc".index("z"), lambda: "a".split(""), lambda: "a".join([1]), lambda: "abc".replace(1, 2), lambda: "a".partition("")):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
