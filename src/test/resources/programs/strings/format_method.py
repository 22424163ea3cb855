print("{} {}".format(1, "a"), "{1} {0} {1}".format("x", "y"), "{a}-{b}".format(a=1, b=2), "{0}{a}".format(1, a=2))
print("{{}} {{{}}}".format(5), "{!r} {!s}".format("q", "q"), "{0!r:>6}|".format("a"))
print("{:5}|{:<5}|{:>5}|{:^5}|".format("a", "b", "c", "d"), "{:5}|{:<5}|{:>5}|{:^5}|".format(1, 2, 3, 4))
print("{:*^9}".format("mid"), "{:->6}".format(7), "{:0>4}".format(5), "{:05}".format(-42), "{:05d}".format(42), "{:+d} {:+d} {: d}".format(3, -3, 3))
print("{:d} {:x} {:X} {:o} {:b} {:c}".format(255, 255, 255, 255, 5, 65), "{:#x} {:#o} {:#b}".format(255, 8, 5), "{:08b}".format(37), "{:#06x}".format(255))
print("{:,}".format(1234567), "{:,}".format(-1000), "{:,}".format(999))
print("{:.2f} {:8.3f} {:<8.2f}| {:+.1f} {:08.2f}".format(0.5, 2.75, 1.25, 0.5, -1.5), "{:.0f}".format(3.0), "{:e}".format(0.0), "{:.1%}".format(0.5))
print("{:.3}".format("abcdef"), "{:6.2}|".format("xyz"), "{:s}".format("s"), "{}".format(True), "{:d}".format(True))
print("{:{}}|".format("a", 4), "{:{w}.{p}f}|".format(0.5, w=7, p=2), "{:{fill}{align}{width}}".format("x", fill="#", align="^", width=5))


print("{} {} {}".format(None, [1, "a"], (1,)), "{:>8}".format(str([1])))
for bad in (
    lambda: "{} {}".format(1),
    lambda: "{a}".format(b=1),
    lambda: "{} {0}".format(1),
    lambda: "{".format(),
    lambda: "}".format(),
    lambda: "{:d}".format("a"),
    lambda: "{:s}".format(5),
    lambda: "{!x}".format(1),
    lambda: "{:q}".format(1),
):
    try:
        bad()
        print("accepted")
    except (IndexError, KeyError, ValueError) as e:
        print(type(e).__name__)
