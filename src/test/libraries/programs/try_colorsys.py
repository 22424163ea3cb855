# libraries: colorsys
import colorsys

for h in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
    print(h, colorsys.hls_to_rgb(h, 0.7, 0.5), colorsys.hsv_to_rgb(h, 0.5, 0.5))
