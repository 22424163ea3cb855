# libraries: adafruit_led_animation neopixel
# board: feather_m4_express
import board
import time
import neopixel
from adafruit_led_animation.animation.blink import Blink
from adafruit_led_animation.animation.chase import Chase
from adafruit_led_animation.animation.comet import Comet
from adafruit_led_animation.animation.rainbow import Rainbow
from adafruit_led_animation.animation.sparkle import Sparkle
from adafruit_led_animation.color import AMBER, JADE, RED
from adafruit_led_animation.group import AnimationGroup
from adafruit_led_animation.helper import PixelSubset
from adafruit_led_animation.sequence import AnimationSequence

pixels = neopixel.NeoPixel(board.D5, 6, brightness=1, auto_write=False)
print(PixelSubset(pixels, 1, 4)[0], len(PixelSubset(pixels, 1, 4)))
animations = AnimationSequence(Blink(pixels, speed=0.1, color=JADE), Chase(pixels, speed=0.1, color=AMBER, size=2, spacing=1),
                               Comet(pixels, speed=0.05, color=RED, tail_length=3, bounce=True), Rainbow(pixels, speed=0.1, period=1),
                               advance_interval=0.5, auto_clear=True)
start = time.monotonic()
seen = []
while time.monotonic() - start < 2.2:
    animations.animate()
    state = (animations.current_animation.__class__.__name__, tuple(pixels))
    if not seen or seen[-1] != state:
        seen.append(state)
print([name for i, (name, _) in enumerate(seen) if i == 0 or seen[i - 1][0] != name])
for wanted in ("Blink", "Chase", "Comet"):
    print(wanted, sorted(set(pixel for name, state in seen if name == wanted for pixel in state))[:4])
