import io

s = io.StringIO()
print(s.write("hello"), s.write(" world\nsecond\n"), s.getvalue())
s = io.StringIO("one\ntwo\nthree")
print(repr(s.readline()), repr(s.read(2)), repr(s.read()), repr(s.read()), repr(s.readline()))
print([line for line in io.StringIO("a\nb\nc")], io.StringIO("x").read())
s = io.StringIO("abcdef")
print(s.seek(2), s.read(2), s.tell(), s.seek(0), s.read(1))
b = io.BytesIO(b"abc")
print(b.read(1), b.read(), b.getvalue(), b.seek(0), b.readline())
b = io.BytesIO()
b.write(b"\x00\x01")
b.write(bytearray(b"zz"))
print(b.getvalue(), b.seek(1), b.write(b"!"), b.getvalue())
buf = bytearray(4)
b.seek(0)
print(b.readinto(buf), buf)
with io.StringIO("in with") as f:
    print(f.read())
try:
    f.read()
except ValueError:
    print("closed")
out = io.StringIO()
print("to a stream", 1, 2, sep="-", file=out)
print(repr(out.getvalue()))
for bad in (lambda: io.StringIO().write(5),):
    try:
        bad()
        print("no error")
    except TypeError:
        print("TypeError")
