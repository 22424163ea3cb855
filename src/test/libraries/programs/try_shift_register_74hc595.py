# libraries: adafruit_74hc595
# board: feather_m4_express
import board
import digitalio
import adafruit_74hc595

latch = digitalio.DigitalInOut(board.D5)
register = adafruit_74hc595.ShiftRegister74HC595(board.SPI(), latch)
pin = register.get_pin(3)
pin.value = True
register.get_pin(7).value = True
print(pin.value, pin.direction, register.number_of_shift_registers, bytes(register.gpio))
