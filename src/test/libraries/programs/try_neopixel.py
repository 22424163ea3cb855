# libraries: neopixel
# board: feather_m4_express
import board
import neopixel

pixels = neopixel.NeoPixel(board.NEOPIXEL, 1, brightness=0.5, auto_write=False, pixel_order=neopixel.GRB)
pixels[0] = (255, 128, 0)
pixels.show()
print(pixels, len(pixels), pixels[0], pixels.brightness, pixels.n)
pixels.fill(0x102030)
print(list(pixels), pixels.byteorder)
pixels.deinit()
with neopixel.NeoPixel(board.D5, 3, bpp=4) as strip:
    strip[1] = (1, 2, 3, 4)
    print(strip)
