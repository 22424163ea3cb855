# libraries: adafruit_servokit adafruit_pca9685 adafruit_motor adafruit_register
# board: feather_m4_express
# devices: pca9685
import board
from adafruit_servokit import ServoKit

kit = ServoKit(channels=16, i2c=board.I2C())
kit.servo[0].angle = 45
kit.continuous_servo[1].throttle = 0.5
print(round(kit.servo[0].angle), round(kit.continuous_servo[1].throttle, 2))
