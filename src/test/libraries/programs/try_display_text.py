# libraries: adafruit_display_text adafruit_ticks
# board: feather_m4_express
import board
import displayio
import fontio
from adafruit_display_text import bitmap_label, label, wrap_text_to_lines

class Font:
    """A font of 4 by 6 pixels whose glyphs are full blocks."""
    def __init__(self):
        self.bitmap = displayio.Bitmap(4, 6, 2)
        self.bitmap.fill(1)
    def get_bounding_box(self):
        return (4, 6, 0, 0)
    def get_glyph(self, code):
        return fontio.Glyph(self.bitmap, 0, 4, 6, 0, 0, 5, 6)
    def load_glyphs(self, text):
        pass

text = label.Label(Font(), text="Hi you", color=0xff00ff, scale=2)
text.anchor_point = (0.5, 0.5)
text.anchored_position = (64, 32)
print(text.bounding_box, text.x, text.y, text.scale, len(text[0]) if len(text) else 0, text.text, hex(text.color))
text.text = "a\nbc"
print(text.bounding_box, text.width, text.height)
print(wrap_text_to_lines("the quick brown fox jumps over", 10))
