import array

data = bytearray(b"0123456789")
m = memoryview(data)
print(len(m), m[0], m[-1], bytes(m[2:5]), list(m[7:]), bytes(m) == data)
m[0] = 65
m[1:3] = b"BC"
print(data)
part = m[4:8]
part[0] = 88
inner = part[1:3]
inner[1] = 89
print(data, bytes(part), bytes(inner), len(inner))
print(m[2:5] == b"C3X", b"Y" in bytes(m), sum(m))
data[5] = 90
print(bytes(part))


def fill(view, value):
    for i in range(len(view)):
        view[i] = value


fill(m[8:], 46)
print(data)

words = array.array("H", [1, 2, 3, 0x1234])
w = memoryview(words)
print(len(w), w[3], list(w[1:3]))
w[0] = 500
print(words)
ro = memoryview(b"fixed")
try:
    ro[0] = 1
except TypeError:
    print("TypeError")
for bad in (lambda: m[100], lambda: memoryview(5)):
    try:
        bad()
    except (IndexError, TypeError) as e:
        print(type(e).__name__)
try:
    m[0:2] = b"abc"
except ValueError:
    print("a view has a fixed length")
