# libraries: adafruit_bme280
# board: feather_m4_express
# devices: bme280
import board
from adafruit_bme280 import basic as adafruit_bme280

sensor = adafruit_bme280.Adafruit_BME280_I2C(board.I2C())
sensor.sea_level_pressure = 1013.25
print("%.2f %.2f %.1f" % (sensor.temperature, sensor.pressure, sensor.altitude), 0 <= sensor.humidity <= 100)
