# libraries: adafruit_bh1750
# board: feather_m4_express
# devices: bh1750
import board
import adafruit_bh1750

print("%.1f" % adafruit_bh1750.BH1750(board.I2C()).lux)
