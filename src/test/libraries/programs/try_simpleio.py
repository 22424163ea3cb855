# libraries: simpleio
# board: adafruit_feather_esp32s3_4mbflash_2mbpsram
import board
import digitalio
import simpleio

print(simpleio.map_range(5, 0, 10, 0, 100))
out = simpleio.DigitalOut(board.D13)
out.value = True
print(out.value)
button = simpleio.DigitalIn(board.D5)
print(button.value)
simpleio.tone(board.D12, 440, duration=0.05)
data, clock = digitalio.DigitalInOut(board.D9), digitalio.DigitalInOut(board.D10)
data.switch_to_output()
clock.switch_to_output()
simpleio.shift_out(data, clock, 0xa5)
print(data.value, clock.value)
