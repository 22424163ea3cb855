# One light runs along a strip, in another colour each time round; brightness halves what is sent.
import time

import board
import neopixel

pixels = neopixel.NeoPixel(board.D6, 4, brightness=0.5, auto_write=False)
print("ready")
for color in ((200, 0, 0), (0, 100, 0), (0, 0, 50)):
    for i in range(4):
        pixels.fill(0)
        pixels[i] = color
        pixels.show()
        time.sleep(0.05)
pixels.fill((1, 2, 4))
pixels.show()
print(len(pixels), pixels[3], pixels.brightness)
