# libraries: adafruit_ssd1306 adafruit_framebuf
# board: feather_m4_express
# devices: ssd1306
import board
import adafruit_ssd1306

display = adafruit_ssd1306.SSD1306_I2C(128, 32, board.I2C())
display.fill(0)
display.pixel(0, 0, 1)
display.line(0, 0, 127, 31, 1)
display.show()
display.contrast(100)
display.invert(True)
print(display.width, display.height, sum(display.pixel(x, y) for x in range(128) for y in range(32)), bytes(display.buf[:12]))
