s = "grüße, 世界 😀"
print(s, len(s), len(s.encode()), s[2], s[3], s[7], s[-1], s[7:9])
print([c for c in s][:4], s.find("世"), s.find("😀"), s.index("ß"), s.count("ü"), "ü" in s)
print(s.split(), s.replace("ü", "ue"), s.encode()[:5], s.encode("utf-8").decode() == s)
print(s[::1] == s, s.startswith("grü"), s.endswith("😀"), s.partition("世"))
for i in range(len(s)):
    print(ord(s[i]), end=" ")
print()
print("".join(chr(c) for c in (0x24, 0xA2, 0x20AC, 0x10348)), "é" == "\u00e9", "é" != "e")
print("äöü"[1], "äöü"[-1], "äöü"[0:2], "äöü" + "x", "ä" * 3, "ä" < "b", sorted("béa"))
print("%s" % "é", "{}|{}".format("ü", "世"), f"{'ß'}")
d = {"ключ": 1, "鍵": 2}
print(d["ключ"], d["鍵"], "鍵" in d)
print(b"\xc3\xa9".decode(), bytes("é", "utf-8"), bytearray("ü", "utf8"), str(b"\xe4\xb8\x96", "utf-8"))
for bad in (b"\xff", b"\xc3", b"\xe4\xb8", b"a\x80"):
    try:
        bad.decode()
        print("accepted")
    except UnicodeError:
        print("UnicodeError")
