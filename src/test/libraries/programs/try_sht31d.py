# libraries: adafruit_sht31d
# board: feather_m4_express
# devices: sht31d
import board
import adafruit_sht31d

sensor = adafruit_sht31d.SHT31D(board.I2C())
print("%.2f %.2f" % (sensor.temperature, sensor.relative_humidity), sensor.heater, sensor.status)
