# libraries: adafruit_is31fl3731 adafruit_framebuf
# board: feather_m4_express
# devices: is31fl3731
import board
from adafruit_is31fl3731.charlie_wing import CharlieWing

display = CharlieWing(board.I2C())
for x in range(display.width):
    display.pixel(x, 0, 50)
display.fill(3)
print(display.width, display.height, display.frame(0, show=False), display.pixel_addr(3, 2))
