# libraries: adafruit_imageload
# board: feather_m4_express
import board
import io
import struct
import displayio
import adafruit_imageload

def bmp(width, height, depth, palette, rows):
    offset = 54 + 4 * len(palette)
    data = b"".join(rows)
    head = b"BM" + struct.pack("<IHHI", offset + len(data), 0, 0, offset)
    info = struct.pack("<IiiHHIIiiII", 40, width, height, 1, depth, 0, len(data), 0, 0, len(palette), 0)
    return io.BytesIO(head + info + b"".join(struct.pack("<I", c) for c in palette) + data)

bitmap, palette = adafruit_imageload.load(bmp(4, 2, 8, [0x000000, 0xff0000, 0x00ff00], [b"\x00\x01\x02\x01", b"\x02\x02\x00\x00"]),
                                          bitmap=displayio.Bitmap, palette=displayio.Palette)
print(bitmap.width, bitmap.height, [[bitmap[x, y] for x in range(4)] for y in range(2)], [hex(c) for c in palette])
bitmap, palette = adafruit_imageload.load(io.BytesIO(b"P3\n2 2\n255\n255 0 0  0 255 0\n0 0 255  255 0 0\n"), bitmap=displayio.Bitmap, palette=displayio.Palette)
print([[bitmap[x, y] for x in range(2)] for y in range(2)], [hex(c) for c in palette])
bitmap, palette = adafruit_imageload.load(io.BytesIO(b"P1\n# c\n3 2\n1 0 1\n0 1 0\n"), bitmap=displayio.Bitmap, palette=displayio.Palette)
print([[bitmap[x, y] for x in range(3)] for y in range(2)])
