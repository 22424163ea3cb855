# libraries: adafruit_thermistor
# board: feather_m4_express
import board
import adafruit_thermistor

thermistor = adafruit_thermistor.Thermistor(board.A1, 10000, 10000, 25, 3950)
try:
    print(thermistor.temperature)
except (ZeroDivisionError, ValueError) as e:
    print(type(e).__name__, e)
