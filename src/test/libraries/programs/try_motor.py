# libraries: adafruit_motor
# board: feather_m4_express
import board
import digitalio
import pwmio
from adafruit_motor import motor, servo, stepper

pwm = pwmio.PWMOut(board.D5, frequency=50)
s = servo.Servo(pwm)
for angle in (0, 90, 180):
    s.angle = angle
    print(pwm.duty_cycle, round(s.angle, 1))
c = servo.ContinuousServo(pwmio.PWMOut(board.D9, frequency=50))
c.throttle = -0.5
print(round(c.throttle, 2))
m = motor.DCMotor(pwmio.PWMOut(board.A1, frequency=50), pwmio.PWMOut(board.A3, frequency=50))
for throttle in (0.5, -1, 0, None):
    m.throttle = throttle
    print(m.throttle)
coils = [digitalio.DigitalInOut(p) for p in (board.D10, board.D11, board.D12, board.D13)]
for coil in coils:
    coil.direction = digitalio.Direction.OUTPUT
steps = stepper.StepperMotor(*coils, microsteps=None)
for style in (stepper.SINGLE, stepper.DOUBLE, stepper.INTERLEAVE):
    for i in range(3):
        steps.onestep(direction=stepper.FORWARD, style=style)
        print([int(coil.value) for coil in coils], end=" ")
print()
try:
    s.angle = 181
except ValueError as e:
    print(e)
