from array import array

a = array("i", [1, 2, 3])
a.append(-4)
a.extend([5, 6])
print(a, len(a), a[0], a[-1], list(a), sum(a), max(a), a[1:3])
a[0] = 100
a[1:3] = array("i", [7, 8])
print(a, a == array("i", [100, 7, 8, -4, 5, 6]), bytes(array("B", [1, 2])), array("b", b"\xff\x01"))
for code in "bBhHiIlLqQ":
    x = array(code, [1])
    x.append(5)
    x[0] = 127
    print(code, list(x), end=" ")
print()
f = array("f", [0.5, -1.25])
f.append(2)
print(list(f), array("d", [0.25])[0], array("H"), len(array("h", range(5))))
b = array("B", [1, 2, 3])
b += array("B", [4])
print(b, list(b + array("B", [5])), [x * 2 for x in b], bytes(b), bytearray(b))
h = array("h", [-32768, 32767])
print(h, [hex(x) for x in array("H", [0x1234, 0xFFFF])])
total = array("I", [0] * 8)
for i in range(100):
    total[i % 8] += i
print(list(total))
for bad in (lambda: array("z"), lambda: a[100], lambda: array("i", ["x"]), lambda: a.append("x"), lambda: array("i", 5)):
    try:
        bad()
        print("no error")
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__)
