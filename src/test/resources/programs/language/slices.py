a = list(range(10))
for text in ("2:5", ":3", "7:", ":", "-3:", ":-3", "-5:-2", "5:2", "::2", "1::3", "::-1", "8:2:-2", "-1:-5:-1", "20:", "-20:3", ":100", "3:3"):
    print(text, eval("a[%s]" % text))
    if text.count(":") == 1:
        print(eval("tuple(a)[%s], '0123456789'[%s], b'0123456789'[%s]" % (text, text, text)))
print(a[1:3], a[-2:], a[::3], a[:0:-3])

b = a[:]
b[2:4] = ["x"]
print(b)
b[:0] = [-2, -1]
print(b)
b[len(b) :] = (7, 7)
print(b)
b[1:-1] = []
print(b)
del b[:]
print(b)
c = list(range(8))
del c[1:3]
c[3:3] = list("ab")
print(c)
c[2] = "two"
c[-1] = "last"
print(c)


class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)


s = Show()
print(s[1], s[1, 2], s["a"])
print(s[1:2], s[::3], s[:], s[1:2, 3])
s[1] = 2
s[0, 0] = 5
print([1, 2, 3][True], "abc"[-1], (1, 2)[-2])
for bad in (lambda: [1][1], lambda: "a"[-2], lambda: ()[0], lambda: [1]["a"], lambda: {}[0]):
    try:
        bad()
    except (IndexError, TypeError, KeyError) as e:
        print(type(e).__name__)
print(range(10)[2:8:3], list(range(10)[::-4]), range(5)[-1])
