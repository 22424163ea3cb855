# libraries: adafruit_ina219 adafruit_register
# board: feather_m4_express
# devices: ina219
import board
from adafruit_ina219 import INA219

sensor = INA219(board.I2C())
print("%.3f V %.5f V %.2f mA %.4f W" % (sensor.bus_voltage, sensor.shunt_voltage, sensor.current, sensor.power), sensor.overflow)
