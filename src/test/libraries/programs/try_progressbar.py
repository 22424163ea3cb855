# libraries: adafruit_progressbar
# board: feather_m4_express
import board
from adafruit_progressbar.horizontalprogressbar import HorizontalProgressBar
from adafruit_progressbar.verticalprogressbar import VerticalProgressBar

for bar in (HorizontalProgressBar((1, 2), (24, 8), bar_color=0xff, outline_color=0xaa), VerticalProgressBar((0, 0), (8, 14), value=30)):
    for value in (0, 50, 100):
        bar.value = value
        bitmap = bar[0].bitmap if hasattr(bar, "__getitem__") and not hasattr(bar, "bitmap") else bar.bitmap
        print(type(bar).__name__, bar.value, bitmap.width, bitmap.height, ["".join(str(bitmap[x, y]) for x in range(bitmap.width)) for y in range(bitmap.height)][4])
