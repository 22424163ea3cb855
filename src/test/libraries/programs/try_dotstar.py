# libraries: adafruit_dotstar
# board: feather_m4_express
import board
import adafruit_dotstar

with adafruit_dotstar.DotStar(board.SCK, board.MOSI, 4, brightness=0.2, auto_write=False) as dots:
    dots[0] = (255, 0, 0)
    dots[1:3] = [(0, 255, 0), (0, 0, 255, 0.5)]
    dots.show()
    print(dots, len(dots), dots.brightness)
with adafruit_dotstar.DotStar(board.D5, board.D6, 2) as slow:
    slow.fill((1, 2, 3))
    print(slow)
