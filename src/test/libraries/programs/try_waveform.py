# libraries: adafruit_waveform
from adafruit_waveform import sine, square

print(list(sine.sine_wave(800, 50)), list(square.square_wave(6)))
