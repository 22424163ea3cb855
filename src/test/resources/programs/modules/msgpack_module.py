# oracle: micropython
import msgpack, io
def rt(x, **k):
    b = io.BytesIO()
    try:
        msgpack.pack(x, b)
    except Exception as e:
        print("pack", repr(e)); return
    print(b.getvalue())
    b.seek(0)
    try: print(msgpack.unpack(b, **k))
    except Exception as e: print("unpack", repr(e))
for x in (0, 1, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 2**30-1, 2**30, -1, -31, -32, -33, -128, -129, -32768, -32769, -2**30-1, 1.5, -0.25, None, True, False, "", "a", "é", "x"*31, "x"*32, "y"*260, b"", b"abc", b"z"*260, [], [1,[2,"x"]], (1,2), {}, {"a":1,2:[3]}, bytearray(b"12"), memoryview(b"345"), list(range(17)), {i:i for i in range(17)}, 1j, object, range(3)):
    rt(x)
    if isinstance(x, (list, tuple)): rt(x, use_list=False)
import array
rt(array.array("H",[1,2]))
rt([0] * 40)
e = msgpack.ExtType(5, b"xyz")
print(e.code, e.data)
e.code = 9; e.data = b"1"
for n in (0,1,2,3,4,8,16,17,300):
    e.data = b"q"*n
    b = io.BytesIO(); msgpack.pack(e, b); print(b.getvalue()[:12]); b.seek(0); u = msgpack.unpack(b); print(type(u), u.code, len(u.data))
    b.seek(0); print(msgpack.unpack(b, ext_hook=lambda c, d: (c, len(d))))
for f in (lambda: msgpack.ExtType(-1,b""), lambda: msgpack.ExtType(128,b""), lambda: msgpack.ExtType("a",b""), lambda: msgpack.ExtType(1), lambda: msgpack.ExtType(code=1, data=2, x=3), lambda: setattr(e,"code",200), lambda: setattr(e,"code","a"), lambda: setattr(e, "foo", 1), lambda: msgpack.pack(1), lambda: msgpack.pack(1,2), lambda: msgpack.pack(1, io.BytesIO(), default=5), lambda: msgpack.unpack(io.BytesIO(b"\x01"), ext_hook=5), lambda: msgpack.unpack(5), lambda: msgpack.unpack(io.BytesIO(b"")), lambda: msgpack.unpack(io.BytesIO(b"\xc1")), lambda: msgpack.unpack(io.BytesIO(b"\xa5ab")), lambda: msgpack.unpack(io.BytesIO(b"\xc4\x05ab")), lambda: msgpack.unpack(io.BytesIO(b"\xcd\x05")), lambda: msgpack.unpack(io.BytesIO(b"\xcd")), lambda: msgpack.unpack(io.BytesIO(b"\x92\x01")), lambda: msgpack.unpack(io.BytesIO(b"\x81\x90\x01")), lambda: msgpack.unpack(io.BytesIO(b"\xa2\xff\xff")), lambda: msgpack.unpack(io.BytesIO(b"\xd9\x02\xff\xff")), lambda: msgpack.unpack(io.BytesIO(b"\xdd\x7f\xff\xff\xff")), lambda: msgpack.pack(msgpack.ExtType(1,5), io.BytesIO()), lambda: msgpack.pack(object(), io.BytesIO(), default=lambda o: object())):
    try: print(f())
    except Exception as ex: print(repr(ex))
b = io.BytesIO(); msgpack.pack([1j, {2:3j}], b, default=lambda o: str(o)); print(b.getvalue())
for h in (b"\xcc\xff", b"\xcd\xff\xff", b"\xce\xff\xff\xff\xff", b"\xcf"+b"\xff"*8, b"\xd0\xff", b"\xd1\x80\x00", b"\xd2\x80\x00\x00\x00", b"\xd3"+b"\x80"+b"\x00"*7, b"\xca\x3f\xc0\x00\x00", b"\xcb\x3f\xf8\x00\x00\x00\x00\x00\x00", b"\xda\x00\x02ab", b"\xdb\x00\x00\x00\x02ab", b"\xc5\x00\x02ab", b"\xc6\x00\x00\x00\x02ab", b"\xdc\x00\x01\x05", b"\xdd\x00\x00\x00\x01\x05", b"\xde\x00\x01\x05\x06", b"\xdf\x00\x00\x00\x01\x05\x06", b"\xc8\x00\x01\x05a", b"\xc9\x00\x00\x00\x01\xf0a"):
    r = msgpack.unpack(io.BytesIO(h)); print(r, getattr(r, "code", None))
class W(io.IOBase):
    def __init__(self): self.n=[]
    def write(self, b): self.n.append(bytes(b)); return len(b)
    def readinto(self, b): b[0]=7; return 1
w=W(); msgpack.pack({"a":[1,2.5]}, w); print(w.n); print(msgpack.unpack(w))
def mk(q):
    return lambda c,d: q
try: msgpack.unpack(io.BytesIO(b"\xd4\x01a"), ext_hook=mk(1))
except Exception as ex: print(repr(ex))
class K:
    def m(self, c, d): return ("m", c)
print(msgpack.unpack(io.BytesIO(b"\xd4\x01a"), ext_hook=K().m))
