for n in (0, 1, -1, 255, 10**6, -(2**31), 2**40, 10**25):
    print(str(n), repr(n), hex(n), bin(n) if abs(n) < 256 else "", "{:x}".format(abs(n)), "%d" % n)
for t, base in (("ff", 16), ("0xff", 16), ("0xff", 0), ("0b101", 0), ("0o17", 0), ("17", 0), ("z", 36), ("-11", 2), (" 42 ", 10), ("+7", 10), ("00", 10), ("777", 8)):
    print(repr(t), base, int(t, base))
for t in ("12", " -3\n", "1000000000000000000000", "007"):
    print(int(t), end=" ")
print()
for t in ("", " ", "-", "1 2", "0x10", "1.5", "abc", "--1", "1e3", "0b"):
    try:
        print(t, int(t))
    except ValueError:
        print(repr(t), "ValueError")
for t in ("1", "1.5", "-2.25", ".5", "5.", "1e3", "-1E-2", " 2.5 ", "inf", "-inf", "nan", "0"):
    print(t.strip(), float(t))
for t in ("", "1.2.3", "abc", "1e"):
    try:
        print(t, float(t))
    except ValueError:
        print(repr(t), "ValueError")
print(int(3.99), int(-3.99), int(True), float(3), str(1.0), str(0.5), str(-2.75), repr(1e10), int(2.0**40))
