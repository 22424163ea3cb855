import asyncio
class Button:
    def __init__(self, pattern):
        self.pattern = pattern
        self.at = 0
    @property
    def value(self):
        v = self.pattern[self.at % len(self.pattern)] == "1"
        self.at += 1
        return v
class Controls:
    def __init__(self):
        self.reverse = False
        self.delay = 0.0
        self.presses = 0
async def monitor(button, controls, changed, n):
    was = False
    for _ in range(n):
        now = button.value
        if now and not was:
            controls.presses += 1
            controls.reverse = not controls.reverse
            changed.set()
        was = now
        await asyncio.sleep(0)
async def animate(pixels, controls, n):
    at = 0
    for _ in range(n):
        pixels[at] = 0
        at = (at - 1 if controls.reverse else at + 1) % len(pixels)
        pixels[at] = 255
        await asyncio.sleep(controls.delay)
async def listener(changed, log):
    while True:
        await changed.wait()
        changed.clear()
        log.append(len(log))
async def main():
    c = Controls(); e = asyncio.Event(); log = []; px = bytearray(8)
    li = asyncio.create_task(listener(e, log))
    await asyncio.gather(monitor(Button("0011100"), c, e, 40), animate(px, c, 40))
    li.cancel()
    print(c.presses, log, px)
asyncio.run(main())
