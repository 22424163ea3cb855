# libraries: adafruit_display_shapes
# board: feather_m4_express
import board
import displayio
from adafruit_display_shapes.circle import Circle
from adafruit_display_shapes.line import Line
from adafruit_display_shapes.polygon import Polygon
from adafruit_display_shapes.rect import Rect
from adafruit_display_shapes.roundrect import RoundRect
from adafruit_display_shapes.sparkline import Sparkline
from adafruit_display_shapes.triangle import Triangle

def show(shape):
    bitmap = shape.bitmap
    print(type(shape).__name__, shape.x, shape.y, bitmap.width, bitmap.height)
    for y in range(bitmap.height):
        print("".join(".#o"[bitmap[x, y]] for x in range(bitmap.width)))

group = displayio.Group()
for shape in (Rect(0, 0, 9, 5, fill=0x00ff00, outline=0xff00ff), Circle(10, 10, 4, fill=0xff, outline=0xff00),
              RoundRect(10, 10, 11, 7, 2, fill=0x0, outline=0xff00ff, stroke=2), Triangle(2, 0, 0, 6, 8, 5, fill=0xff, outline=1),
              Line(1, 2, 8, 5, 0xff), Polygon([(0, 0), (6, 1), (3, 5)], outline=0xff)):
    group.append(shape)
    show(shape)
s = Sparkline(20, 8, max_items=5)
for v in (1, 4, 2, 8, 5):
    s.add_value(v)
print(len(group), s.values() if callable(getattr(s, "values", None)) else "", s.y_top, s.y_bottom)
