import struct

print(struct.pack("<bBhHiI", -1, 255, -2, 65535, -3, 4000000000), struct.pack(">hI", 1, 2), struct.pack("<q", -5), struct.pack(">Q", 2**63))
print(struct.unpack("<bBhHiI", struct.pack("<bBhHiI", -1, 255, -2, 65535, -3, 4000000000)))
print(struct.calcsize("<bhi"), struct.calcsize("bhi"), struct.calcsize("<3s2xH"), struct.calcsize(">"), struct.calcsize("<4B"), struct.calcsize("<d"))
print(struct.pack("<3sB", b"abcdef", 7), struct.pack("<5s", b"ab"), struct.unpack("<3s2xB", b"xyz\x00\x00\x09"), struct.pack("<2h", 1, 2), struct.unpack("<4B", b"\x01\x02\x03\x04"))
print(struct.pack("<f", 0.5), struct.unpack("<f", b"\x00\x00\xc0\xbf"), struct.pack(">d", 1.0), struct.unpack("<d", struct.pack("<d", -2.25)))
buf = bytearray(8)
struct.pack_into("<HH", buf, 2, 0x1234, 0x5678)
print(buf, struct.unpack_from("<H", buf, 4), struct.unpack_from("<BB", buf, -4 + len(buf)), struct.unpack_from(">H", memoryview(buf)[2:]))
for bad in (lambda: struct.unpack("<H", b"a"), lambda: struct.pack_into("<I", bytearray(2), 0, 1), lambda: struct.unpack_from("<I", b"abcd", 2)):
    try:
        bad()
        print("no error")
    except Exception:
        print("error")
header = struct.pack("<4sBHI", b"SNEK", 1, 300, 70000)
magic, version, width, size = struct.unpack("<4sBHI", header)
print(magic, version, width, size, len(header))
