# libraries: adafruit_mcp230xx
# board: feather_m4_express
# devices: mcp23008
import board
import digitalio
from adafruit_mcp230xx.mcp23008 import MCP23008

mcp = MCP23008(board.I2C())
out, pin = mcp.get_pin(0), mcp.get_pin(1)
out.switch_to_output(value=True)
pin.direction = digitalio.Direction.INPUT
pin.pull = digitalio.Pull.UP
print(bin(mcp.gpio), bin(mcp.iodir), bin(mcp.gppu), pin.value, out.direction, pin.pull)
try:
    mcp.get_pin(8)
except ValueError as e:
    print(e)
