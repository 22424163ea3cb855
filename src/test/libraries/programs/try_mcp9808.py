# libraries: adafruit_mcp9808 adafruit_register
# board: feather_m4_express
# devices: mcp9808
import board
import adafruit_mcp9808

sensor = adafruit_mcp9808.MCP9808(board.I2C())
print(sensor.temperature, sensor.resolution, sensor.above_upper if hasattr(sensor, "above_upper") else "")
sensor.upper_temperature = 30
sensor.resolution = 1
print(sensor.upper_temperature, sensor.resolution)
try:
    adafruit_mcp9808.MCP9808(board.I2C(), address=0x1f)
except ValueError as e:
    print(e)
