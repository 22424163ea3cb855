# Reads key events late: what the keys did in the meantime is in the queue, with the time at which it happened;
# shown in scans, which are 20 ticks of 1/1024 s apart.
import time

import board
import keypad

keys = keypad.Keys((board.D5, board.D6), value_when_pressed=False, pull=True)
print("ready")
start = None
for look in range(3):
    time.sleep(0.5)
    while True:
        event = keys.events.get()
        if event is None:
            break
        if start is None:
            start = event.timestamp
        print("look", look, "key", event.key_number, "down" if event.pressed else "up", (event.timestamp - start + 10) * 1024 // 20000)
print("lost:", keys.events.overflowed)
