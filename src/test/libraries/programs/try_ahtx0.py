# libraries: adafruit_ahtx0
# board: feather_m4_express
# devices: ahtx0
import board
import adafruit_ahtx0

sensor = adafruit_ahtx0.AHTx0(board.I2C())
print(sensor.temperature, sensor.relative_humidity)
