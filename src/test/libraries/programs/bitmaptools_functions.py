import bitmaptools, io
from displayio import Bitmap
from array import array
def show(b):
    for y in range(b.height): print("".join("%x" % b[x, y] for x in range(b.width)))
    print()
def say(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b = Bitmap(12, 7, 16)
bitmaptools.fill_region(b, 1, 1, 5, 4, 3); bitmaptools.fill_region(b, 4, 0, 12, 2, value=7); show(b)
for a in ((0, 0, 11, 6), (0, 6, 11, 0), (3, 0, 5, 6), (5, 6, 3, 0), (2, -3, 2, 20), (-4, 3, 30, 3), (0, 1, 10, 3), (10, 4, 0, 1)):
    c = Bitmap(12, 7, 2); bitmaptools.draw_line(c, *a, 1); show(c)
bitmaptools.replace_color(b, 3, 9); show(b)
d = Bitmap(12, 7, 16); bitmaptools.blit(d, b, 2, 1); bitmaptools.blit(d, b, 0, 4, x1=1, y1=0, x2=6, y2=3, skip_source_index=0, skip_dest_index=7); show(d)
bitmaptools.blit(d, d, 3, 2, x1=1, y1=1, x2=9, y2=5); show(d)
bitmaptools.arrayblit(d, bytes(range(12)), 1, 1, 5, 4); bitmaptools.arrayblit(d, array("H", [15, 1, 2, 3]), x1=6, y1=2, x2=8, y2=4, skip_index=1); show(d)
for bits, n in ((1, 2), (2, 4), (4, 16), (8, 256), (16, 65536), (24, 65536), (32, 65536)):
    e = Bitmap(5, 3, n)
    bitmaptools.readinto(e, io.BytesIO(bytes((i * 37) & 255 for i in range(80))), bits); print(bits, [e[i] for i in range(15)])
    if bits != 24:
        bitmaptools.readinto(e, io.BytesIO(bytes((i * 37) & 255 for i in range(80))), bits, 4, True, True, True); print(bits, [e[i] for i in range(15)])
say(lambda: bitmaptools.fill_region(b, 0, 0, 13, 2, 3)); say(lambda: bitmaptools.fill_region(b, 3, 0, 2, 2, 3)); say(lambda: bitmaptools.fill_region(b, 0, 0, 1, 1, 16)); say(lambda: bitmaptools.fill_region(3, 0, 0, 1, 1, 1)); say(lambda: bitmaptools.fill_region(b, "a", 0, 1, 1, 1))
say(lambda: bitmaptools.replace_color(b, 16, 1)); say(lambda: bitmaptools.draw_line(b, 1, 1, 1, 1, 99)); say(lambda: bitmaptools.blit(c, b, 0, 0)); say(lambda: bitmaptools.blit(b, c, 13, 0)); say(lambda: bitmaptools.arrayblit(b, b"abc")); say(lambda: bitmaptools.readinto(e, io.BytesIO(b"ab"), 8)); say(lambda: bitmaptools.readinto(e, io.BytesIO(b"ab"), 3)); say(lambda: bitmaptools.readinto(e, io.BytesIO(b"ab"), 8, 3)); say(lambda: bitmaptools.readinto(e, 5, 8))
