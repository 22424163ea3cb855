for v in (0, 1, -5, 2.5, "7", True, None, [], "x", 1024.0, b"5", ()):
    row = []
    for kind in (int, float, str, bool):
        try:
            row.append(kind(v))
        except (TypeError, ValueError) as e:
            row.append(type(e).__name__)
    print(repr(v), row)
print(isinstance(1, bool), isinstance(1.0, int), type(True).__name__, type(1).__name__, type(2**70).__name__)
print(chr(97), ord("a"), hex(10), oct(10), bin(10), hex(-255), bin(-5), oct(-8), int("0b11", 0), int("-0xF", 16))
print(list("abc"), tuple([1, 2]), set([1, 1]) == {1}, dict(a=1), dict([("b", 2)]), list({5: 6}), list(range(3)), bytes([65]), str(b"\x01"), bytearray(2))


class Number:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __bool__(self):
        return False

    def __str__(self):
        return "seven"


n = Number()
print(int(n), float(n), bool(n), str(n), "%s" % n)


class Sized:
    def __len__(self):
        return 0


print(bool(Sized()), 5 if Sized() else 6)
