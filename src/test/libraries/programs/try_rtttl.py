# libraries: adafruit_rtttl
# board: adafruit_feather_esp32s3_4mbflash_2mbpsram
import board
import time
import adafruit_rtttl

start = time.monotonic()
adafruit_rtttl.play(board.D5, "t:d=8,o=5,b=240:c,8p,e.,g")
print(round(time.monotonic() - start, 1))
