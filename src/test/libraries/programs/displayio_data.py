import displayio
from displayio import Bitmap, Palette, ColorConverter, Colorspace
def say(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for n in (1, 2, 3, 4, 5, 16, 17, 256, 257, 65536):
    b = Bitmap(11, 3, n)
    print(n, b.width, b.height, b.bits_per_value, len(memoryview(b)), memoryview(b)[0])
    m = n - 1
    for i in range(33):
        b[i] = (i * 7) % n
    b[1, 2] = m
    b[10, 0] = m
    print([b[i] for i in range(33)], b[1, 2], list(memoryview(b)))
    b.fill(m // 2)
    print(list(memoryview(b)))
b = Bitmap(4, 5, 4)
def put(i, v): b[i] = v
for i in (-1, 20, (4, 0), (0, 5), (-1, 0), (1, 2, 3), "a", 1.5):
    say(lambda: b[i])
say(lambda: put(0, 4)); say(lambda: put(0, -1)); say(lambda: put(0, None)); say(lambda: b[0:1])
say(lambda: len(b)); say(lambda: b.fill(9)); say(lambda: Bitmap(1, 2)); say(lambda: Bitmap(-1, 2, 3)); say(lambda: Bitmap(1, 2, 0)); say(lambda: Bitmap(1, 2, 65537)); say(lambda: Bitmap(40000, 1, 2))
b.dirty(); b.dirty(1, 2, x2=3)
b.deinit()
say(lambda: b.width); say(lambda: b[0])
p = Palette(4)
print(len(p), list(p), bool(p), p.dither)
for v in (0xff00ff, 255, b"\x01\x02\x03", bytearray(b"\x01\x02\x03\x04"), (1, 2, 3), [4, 5, 6, 7], -1, 0x1000000, "a", (1, 2), None, 1.5, b"12"):
    def f():
        p[1] = v
        return hex(p[1])
    say(f)
p.make_transparent(2)
print(p.is_transparent(2), p.is_transparent(1)); p.make_opaque(2); print(p.is_transparent(2))
say(lambda: p.make_transparent(4)); say(lambda: p.make_transparent(None)); say(lambda: p[4]); say(lambda: p[-1]); say(lambda: p[0:1]); say(lambda: Palette(0)); say(lambda: Palette(2, dither=True).dither); say(lambda: p["a"])
for c in ("RGB888", "RGB565", "RGB565_SWAPPED", "RGB555", "RGB555_SWAPPED", "BGR565", "BGR565_SWAPPED", "BGR555", "BGR555_SWAPPED", "L8"):
    cs = getattr(Colorspace, c)
    print(cs, [ColorConverter(input_colorspace=cs).convert(x) for x in (0, 1, 0x55aa, 0x1234, 0xff)])
cc = ColorConverter()
print([hex(cc.convert(x)) for x in (0, 0xff0000, 0xff00, 0xff, 0x123456)], cc.dither)
cc.make_transparent(0xff); say(lambda: cc.make_transparent(1)); cc.make_opaque(0xff); cc.make_transparent(1)
say(lambda: cc.convert("a")); say(lambda: ColorConverter(input_colorspace=3))
