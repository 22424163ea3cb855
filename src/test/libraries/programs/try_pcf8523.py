# libraries: adafruit_pcf8523 adafruit_register
# board: feather_m4_express
# devices: pcf8523
import board
from adafruit_pcf8523.pcf8523 import PCF8523

rtc = PCF8523(board.I2C())
print(tuple(rtc.datetime), rtc.lost_power)
