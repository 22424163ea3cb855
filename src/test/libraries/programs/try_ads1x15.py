# libraries: adafruit_ads1x15
# board: feather_m4_express
# devices: ads1115
import board
from adafruit_ads1x15 import ADS1115, AnalogIn, ads1x15

adc = ADS1115(board.I2C())
channel = AnalogIn(adc, ads1x15.Pin.A0)
print(channel.value, "%.3f" % channel.voltage, adc.gain, adc.data_rate)
adc.gain = 2
print("%.3f" % channel.voltage)
