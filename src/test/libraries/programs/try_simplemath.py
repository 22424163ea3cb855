# libraries: adafruit_simplemath
from adafruit_simplemath import constrain, map_range, map_unconstrained_range

print(map_range(30, 0, 255, 0, 1023), map_range(23, 0, 100, 0, 319), map_range(-5, 0, 10, 10, 0), map_range(3, 5, 5, 1, 2))
print(map_unconstrained_range(20, 0, 100, 32, 212), map_unconstrained_range(-20, 0, 100, 32, 212))
for value in ((0, 1, 3), (0, 3, 1), (4, 1, 3), (2.5, 2, 3)):
    print(constrain(*value))
