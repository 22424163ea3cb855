# libraries: noise
from noise import noise

print(["%.3f" % noise(x / 7, y / 5) for x in range(4) for y in range(4)])
