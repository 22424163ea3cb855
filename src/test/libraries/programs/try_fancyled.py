# libraries: adafruit_fancyled
import adafruit_fancyled.adafruit_fancyled as fancy

palette = [fancy.CRGB(1.0, 0.0, 0.0), fancy.CRGB(0.5, 0.5, 0.0), fancy.CRGB(0, 255, 0), fancy.CHSV(0.66)]
for i in range(8):
    color = fancy.palette_lookup(palette, i / 8)
    print(hex(color.pack()), hex(fancy.gamma_adjust(color, brightness=0.25).pack()))
hsv = fancy.CHSV(0.1, 0.5, 1.0)
print(fancy.CRGB(hsv), hex(fancy.denormalize(0.5)))
print(fancy.mix(fancy.CRGB(0, 0, 0), fancy.CRGB(255, 255, 255), 0.25), [c for c in fancy.expand_gradient(((0, 0xff0000), (1, 0x0000ff)), 4)])
