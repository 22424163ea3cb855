# libraries: adafruit_pixel_framebuf adafruit_framebuf adafruit_led_animation neopixel
# board: feather_m4_express
import board
import neopixel
from adafruit_pixel_framebuf import PixelFramebuffer

pixels = neopixel.NeoPixel(board.D5, 32, auto_write=False)
fb = PixelFramebuffer(pixels, 8, 4, alternating=True)
fb.fill(0x000088)
fb.pixel(5, 1, 0xff0000)
fb.line(0, 0, 7, 3, 0x00ff00)
fb.display()
print(list(pixels))
