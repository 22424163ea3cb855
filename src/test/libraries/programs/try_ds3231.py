# libraries: adafruit_ds3231 adafruit_register
# board: feather_m4_express
# devices: ds3231
import board
import time
import adafruit_ds3231

rtc = adafruit_ds3231.DS3231(board.I2C())
print(tuple(rtc.datetime), rtc.temperature, rtc.lost_power)
rtc.datetime = time.struct_time((2030, 12, 31, 1, 2, 3, 1, -1, -1))
print(tuple(rtc.datetime)[:6])
