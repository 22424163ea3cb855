# libraries: adafruit_tcs34725
# board: feather_m4_express
# devices: tcs34725
import board
import adafruit_tcs34725

sensor = adafruit_tcs34725.TCS34725(board.I2C())
print(sensor.color_raw, sensor.color_rgb_bytes, sensor.integration_time, sensor.gain)
