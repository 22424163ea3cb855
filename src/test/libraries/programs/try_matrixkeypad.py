# libraries: adafruit_matrixkeypad
# board: feather_m4_express
import board
import digitalio
import adafruit_matrixkeypad

columns = [digitalio.DigitalInOut(p) for p in (board.D9, board.D10)]
rows = [digitalio.DigitalInOut(p) for p in (board.D5, board.D6)]
keypad = adafruit_matrixkeypad.Matrix_Keypad(rows, columns, ((1, 2), ("*", "#")))
print(keypad.pressed_keys)
