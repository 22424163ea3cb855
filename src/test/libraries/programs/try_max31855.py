# libraries: adafruit_max31855
# board: feather_m4_express
import board
import digitalio
import adafruit_max31855

sensor = adafruit_max31855.MAX31855(board.SPI(), digitalio.DigitalInOut(board.D5))
print(sensor.temperature, sensor.reference_temperature)
