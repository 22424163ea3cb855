print("%s %s" % (1, "a"), "%d" % 5, "%i" % 5.9, "%s" % [1], "%s" % (None,), "%r %s" % ("q", "q"), "100%%")
print("%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42), "%x %X %o %#x" % (255, 255, 8, 255))
print("%5s|%-5s|%.2s|%5.1s|" % ("ab", "ab", "abc", "xyz"), "%c%c" % (65, "B"))
print("%.2f %6.2f|%-8.1f|%+.1f %08.3f %.0f" % (0.5, 2.25, 0.5, 1.5, -1.25, 2.0), "%d%%" % 50)
print("%*d|%-*d|%.*f" % (5, 42, 5, 42, 1, 0.5))
print("%(a)s is %(b)d" % {"a": "x", "b": 2}, "%s" % {"k": 1})
print("%s" % "tuple: %s", "%s and %s" % ("a", ("b", 1)))
print("no args" % (), "%s%s%s" % ("a", 1, None), "%d items" % len([1, 2]), "%-10s%5d" % ("name", 7))
print(b"%s %d" % (b"x", 5))


class Text:
    def __str__(self):
        return "T"

    def __repr__(self):
        return "R"


print("%s %r" % (Text(), Text()))
for bad in (
    lambda: "%d" % "a",
    lambda: "%s %s" % 1,
    lambda: "%s %s" % (1,),
    lambda: "%s" % (1, 2),
    lambda: "%y" % 1,
    lambda: "%(a)s" % {},
    lambda: "%(a)s" % 1,
    lambda: "%",
    lambda: "%" % (),
):
    try:
        bad()
        print("accepted")
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__)
