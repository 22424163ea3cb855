# libraries: adafruit_mpu6050 adafruit_register
# board: feather_m4_express
# devices: mpu6050
import board
import adafruit_mpu6050

sensor = adafruit_mpu6050.MPU6050(board.I2C())
print(["%.2f" % v for v in sensor.acceleration], ["%.2f" % v for v in sensor.gyro], "%.2f" % sensor.temperature, sensor.gyro_range, sensor.accelerometer_range)
