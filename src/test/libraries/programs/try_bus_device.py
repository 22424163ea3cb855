# libraries: 
# board: feather_m4_express
import board
from adafruit_bus_device.i2c_device import I2CDevice

try:
    board.I2C()
except RuntimeError as e:
    print(e)
