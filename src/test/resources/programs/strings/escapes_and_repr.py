for s in ("plain", "it's", 'say "hi"', "both ' and \"", "tab\t", "nl\n", "cr\r", "back\\", "nul\x00", "\x07\x1b", "\x7f", "é", "\u20ac", ""):
    print(repr(s), len(s))
for b in (b"plain", b"it's", b'"', b"\t\n\r\\", b"\x00\x7f\x80\xff", b""):
    print(repr(b), len(b))
print("\x41\101\u0041\t|", "a\
b", r"\n\t\x", "\\n", '\'', "\"", "\a\b\f\v" == "\x07\x08\x0c\x0b")
print("unknown \\q stays: " + repr("\\q"))
print(["a'b", 'c"d'], ("x\ny",), {"k\t": b"\x01"})
print(chr(233), ord("é"), chr(0x20AC), ord("\U0001F600"), chr(0x1F600) == "\U0001F600")
