print(0x7FFFFFFF, 0o777, 0b1010, 1_000_000, 0xDEAD_BEEF)
print(123456789012345678901234567890, -0xFFFFFFFFFFFFFFFFFFFF)
print(1.5, 1e3, 25e-2, .5, 5., 1_0.5)
print("con" 'cat' "enated", "tab\tA\x41\u0041\101 end", 'it\'s', "\"q\"", "back\\slash")
print(b"bytes\x00\xff\t" b"more", r"raw\n", rb"raw\x00", br"\d")
print("""triple "quoted"
lines""", '''and 'single' too''')
print("line \
continued")
print("\u00e9", len("\u00e9"), len("\U0001F600"), "\U0001F600"[0] == "\U0001F600")
print(None, True, False, ..., [1, 2,], (1,), {1: 2,}, {3,}, ())
