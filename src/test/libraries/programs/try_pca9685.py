# libraries: adafruit_pca9685 adafruit_motor adafruit_register
# board: feather_m4_express
# devices: pca9685
import board
from adafruit_motor import servo
from adafruit_pca9685 import PCA9685

pca = PCA9685(board.I2C())
pca.frequency = 50
print(round(pca.frequency), pca.prescale_reg)
channel = pca.channels[3]
channel.duty_cycle = 0x7fff
print(channel.duty_cycle, round(channel.frequency), len(pca.channels))
s = servo.Servo(pca.channels[7], min_pulse=500, max_pulse=2500)
for angle in (0, 90, 180, None):
    s.angle = angle
    print(angle, pca.channels[7].duty_cycle, s.angle if angle is None else round(s.angle))
pca.deinit()
