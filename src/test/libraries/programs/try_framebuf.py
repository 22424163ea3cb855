# libraries: adafruit_framebuf
import adafruit_framebuf as framebuf

WIDTH, HEIGHT = 20, 8
for form in (framebuf.MVLSB, framebuf.MHMSB):
    buffer = bytearray(WIDTH * HEIGHT)
    fb = framebuf.FrameBuffer(buffer, WIDTH, HEIGHT, buf_format=form)
    fb.rect(0, 0, WIDTH, HEIGHT, True)
    fb.line(1, 1, WIDTH - 2, HEIGHT - 2, True)
    fb.fill_rect(14, 2, 3, 2, True)
    fb.circle(6, 4, 2, True)
    fb.scroll(1, 0)
    for y in range(HEIGHT):
        print("".join("*" if fb.pixel(x, y) else "." for x in range(WIDTH)))
    print(bytes(buffer[:24]))
    fb.fill(0)
    print(any(buffer))
rgb = framebuf.FrameBuffer(bytearray(4 * 4 * 3), 4, 4, buf_format=framebuf.RGB888)
rgb.pixel(1, 1, 0x123456)
rgb.hline(0, 3, 4, 0xff)
print(hex(rgb.pixel(1, 1)), rgb.pixel(0, 3), bytes(rgb.buf))
