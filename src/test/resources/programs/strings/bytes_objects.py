b = b"hello"
print(b, b[0], b[-1], b[1:3], len(b), list(b), b == b"hello", b + b"!", b * 2, 104 in b, b"ell" in b)
print(bytes(3), bytes([1, 2, 255]), bytes("abc", "utf-8"), bytes(b"x"), bytes(range(4)), bytes((7,)), bytes())
print(b.find(b"l"), b.replace(b"l", b"L"), b.split(b"e"), b.upper(), b.startswith(b"he"), b.count(b"l"), b"-".join([b"a", b"b"]), b" x ".strip())
print(b.decode(), b.hex(), bytes.fromhex("00ff10"), b"\x00\xff".hex())
print(b"abc" < b"abd", b"a" < b"ab", b"b" > b"a", hash(b"a") == hash(b"a"), {b"k": 1}[b"k"])
for x in b"ab":
    print(x, end=" ")
print()
ba = bytearray(b"abc")
ba[0] = 120
ba.append(33)
ba.extend(b"yz")
ba += b"!"
print(ba, len(ba), ba[0], ba[-1], bytes(ba), ba.decode())
ba[1:3] = b"--------"
print(ba)
ba[1:9] = b""
print(ba, ba == b"x!yz!", bytearray(2), bytearray([1, 2]), bytearray(b"ab") + b"c")
for i in range(300):
    ba.append(i & 255)
print(len(ba), ba[100], sum(ba))
for bad in (
    lambda: bytes([256]),
    lambda: bytes([-1]),
    lambda: bytes(["a"]),
    lambda: bytes("abc"),
    lambda: b"abc"[5],
    lambda: b"abc".find("a"),
):
    try:
        bad()
        print("accepted")
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__)
try:
    b[0] = 1
except TypeError:
    print("bytes do not change")
