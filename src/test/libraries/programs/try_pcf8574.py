# libraries: adafruit_pcf8574
# board: feather_m4_express
# devices: pcf8574
import board
import digitalio
import adafruit_pcf8574

port = adafruit_pcf8574.PCF8574(board.I2C())
led = port.get_pin(7)
led.switch_to_output(value=False)
button = port.get_pin(0)
button.switch_to_input(pull=digitalio.Pull.UP)
print(bin(port.read_gpio()), led.value, button.value)
