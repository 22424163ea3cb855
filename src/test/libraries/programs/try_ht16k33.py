# libraries: adafruit_ht16k33
# board: feather_m4_express
# devices: ht16k33
import board
from adafruit_ht16k33 import matrix, segments

m = matrix.Matrix8x8(board.I2C())
m.fill(0)
m[0, 0] = m[7, 7] = 1
m.shift_right(True)
print([[m[x, y] for x in range(8)] for y in (0, 7)], m.brightness)
s = segments.Seg7x4(board.I2C())
s.print("12:30")
s.brightness = 0.5
s.print_hex(0xFF23)
s[0] = "A"
print(s.brightness, s.colon if hasattr(s, "colon") else "")
