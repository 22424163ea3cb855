# SPDX-License-Identifier: MIT
"""Strips of NeoPixels (WS2812, SK6812)."""

import adafruit_pixelbuf
import board
import digitalio
from neopixel_write import neopixel_write

RGB = "RGB"
GRB = "GRB"
BGR = "BGR"
RGBW = "RGBW"
GRBW = "GRBW"


class NeoPixel(adafruit_pixelbuf.PixelBuf):
    """*n* pixels on *pin*; *bpp* 4 for those with a white channel. Index it like a list of colours."""

    def __init__(self, pin, n, *, bpp=3, brightness=1.0, auto_write=True, pixel_order=None):
        if not pixel_order:
            pixel_order = GRB if bpp == 3 else GRBW
        elif isinstance(pixel_order, tuple):
            # The old way to say it: which of R, G, B, W is sent first, second, ...
            pixel_order = "".join(["RGBW"[channel] for channel in pixel_order])
        self._power = _switch_on(pin)
        super().__init__(n, byteorder=pixel_order, brightness=brightness, auto_write=auto_write)
        self.pin = digitalio.DigitalInOut(pin)
        self.pin.switch_to_output()

    def _transmit(self, buffer):
        neopixel_write(self.pin, buffer)

    def deinit(self):
        """Darkens the strip and frees the pin."""
        self.fill(0)
        self.show()
        self.pin.deinit()
        if self._power:
            self._power.deinit()

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        self.deinit()

    def __repr__(self):
        return str(list(self))

    @property
    def n(self):
        return len(self)

    def write(self):
        """The old name of `show`."""
        self.show()


def _switch_on(pin):
    """The pin that powers the board's own pixel, driven; None if there is none, or *pin* is another pixel's."""
    if getattr(board, "NEOPIXEL", None) != pin:
        return None
    for name, on in ("NEOPIXEL_POWER_INVERTED", False), ("NEOPIXEL_POWER", True):
        power = getattr(board, name, None)
        if power:
            try:
                switch = digitalio.DigitalInOut(power)
            except ValueError:
                return None  # in use: the program switches it itself
            switch.switch_to_output(on)
            return switch
    return None
