# libraries: adafruit_tmp117 adafruit_register
# board: feather_m4_express
# devices: tmp117
import board
import adafruit_tmp117

sensor = adafruit_tmp117.TMP117(board.I2C())
print(sensor.temperature, sensor.temperature_offset, sensor.high_limit)
