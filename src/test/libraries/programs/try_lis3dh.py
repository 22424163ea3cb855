# libraries: adafruit_lis3dh
# board: feather_m4_express
# devices: lis3dh
import board
import adafruit_lis3dh

sensor = adafruit_lis3dh.LIS3DH_I2C(board.I2C())
sensor.range = adafruit_lis3dh.RANGE_4_G
print(sensor.range == adafruit_lis3dh.RANGE_4_G, ["%.3f" % (v / adafruit_lis3dh.STANDARD_GRAVITY) for v in sensor.acceleration])
print(sensor.shake(shake_threshold=15, avg_count=2, total_delay=0.02), sensor.tapped)
