# SPDX-License-Identifier: MIT
"""Inputs that bounce, made steady. Call `update` often, then ask what changed."""

from adafruit_ticks import ticks_diff, ticks_ms


class Debouncer:
    """Follows a DigitalInOut, or a function without arguments, once it has been steady for *interval* seconds."""

    def __init__(self, io_or_predicate, interval=0.010):
        if hasattr(io_or_predicate, "value"):
            self.function = lambda: io_or_predicate.value
        else:
            self.function = io_or_predicate
        self.interval = interval
        self._seen = self._value = bool(self.function())
        self._changed = False
        self._seen_since = 0
        self._value_since = 0
        self._last_duration = 0

    def update(self, new_state=None):
        """Looks at the input, or takes *new_state* for what it is."""
        now = ticks_ms()
        seen = bool(self.function() if new_state is None else new_state)
        self._changed = False
        if seen != self._seen:
            self._seen = seen
            self._seen_since = now
        elif seen != self._value and ticks_diff(now, self._seen_since) >= self._interval_ms:
            self._value = seen
            self._changed = True
            self._seen_since = now
            self._last_duration = ticks_diff(now, self._value_since)
            self._value_since = now

    @property
    def interval(self):
        return self._interval_ms / 1000

    @interval.setter
    def interval(self, seconds):
        self._interval_ms = int(seconds * 1000)

    @property
    def value(self):
        """The steady value."""
        return self._value

    @property
    def rose(self):
        """Whether the last update made the value True."""
        return self._changed and self._value

    @property
    def fell(self):
        """Whether the last update made the value False."""
        return self._changed and not self._value

    @property
    def last_duration(self):
        """How many seconds the value had lasted before it changed last."""
        return self._last_duration / 1000

    @property
    def current_duration(self):
        """How many seconds ago the value changed last."""
        return ticks_diff(ticks_ms(), self._value_since) / 1000


class Button(Debouncer):
    """A debounced button that counts short presses in a row and notices a long one."""

    def __init__(self, pin, short_duration_ms=200, long_duration_ms=500, value_when_pressed=False, **kwargs):
        super().__init__(pin, **kwargs)
        self.short_duration_ms = short_duration_ms
        self.long_duration_ms = long_duration_ms
        self.value_when_pressed = value_when_pressed
        self.last_change_ms = ticks_ms()
        self.short_count = 0  # how many short presses; not 0 only in the update in which their series ended
        self.long_press = False  # whether the press has just lasted long enough to be a long one
        self._presses = 0
        self._held_long = False

    @property
    def pressed(self):
        """Whether the last update saw it go down."""
        return self._changed and self._value == self.value_when_pressed

    @property
    def released(self):
        """Whether the last update saw it go up."""
        return self._changed and self._value != self.value_when_pressed

    def update(self, new_state=None):
        super().update(new_state)
        if self._changed:
            self.last_change_ms = ticks_ms()
            if self.pressed:
                self._presses += 1
            else:
                self._held_long = False
            return
        self.short_count = 0
        self.long_press = False
        lasted = ticks_diff(ticks_ms(), self.last_change_ms)
        if self._value == self.value_when_pressed:
            if not self._held_long and lasted > self.long_duration_ms:
                # Short presses before it are told of together with the long one.
                self._held_long = self.long_press = True
                self.short_count = self._presses - 1
                self._presses = 0
        elif self._presses and lasted > self.short_duration_ms:
            self.short_count = self._presses
            self._presses = 0
