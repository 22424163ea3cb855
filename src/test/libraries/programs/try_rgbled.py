# libraries: adafruit_rgbled simpleio
# board: feather_m4_express
import board
import adafruit_rgbled

with adafruit_rgbled.RGBLED(board.D5, board.D6, board.D9) as led:
    led.color = (255, 64, 0)
    print(led.color)
    led.color = 0x00ff80
    print(led.color)
