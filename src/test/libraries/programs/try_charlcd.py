# libraries: adafruit_character_lcd adafruit_74hc595 adafruit_mcp230xx
# board: feather_m4_express
import board
import digitalio
import adafruit_character_lcd.character_lcd as characterlcd

pins = [digitalio.DigitalInOut(p) for p in (board.A1, board.A2, board.A3, board.D5, board.D6, board.D9)]
lcd = characterlcd.Character_LCD_Mono(*pins, 16, 2)
lcd.message = "Hello\nSnake"
lcd.cursor = True
lcd.blink = True
lcd.create_char(0, [0, 10, 0, 4, 0, 17, 14, 0])
print(lcd.message, lcd.cursor, lcd.blink, lcd.columns, lcd.lines)
lcd.clear()
