# libraries: adafruit_veml7700 adafruit_register
# board: feather_m4_express
# devices: veml7700
import board
import adafruit_veml7700

sensor = adafruit_veml7700.VEML7700(board.I2C())
print(sensor.light, sensor.white, "%.2f" % sensor.lux, sensor.gain_value() if callable(getattr(sensor, "gain_value", None)) else "")
