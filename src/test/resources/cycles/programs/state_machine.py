IDLE, OPENING, OPEN, CLOSING = range(4)
NAMES = ("idle", "opening", "open", "closing")
class Door:
    def __init__(self, name, travel):
        self.name = name
        self.travel = travel
        self.state = IDLE
        self.timer = 0
        self.log = []
    def event(self, what):
        if self.state == IDLE and what == "button":
            self.change(OPENING)
        elif self.state == OPENING and self.timer >= self.travel:
            self.change(OPEN)
        elif self.state == OPEN and what == "button":
            self.change(CLOSING)
        elif self.state == CLOSING:
            if what == "obstacle":
                self.change(OPENING)
            elif self.timer >= self.travel:
                self.change(IDLE)
    def change(self, state):
        self.log.append((self.state, state))
        self.state = state
        self.timer = 0
    def tick(self, dt):
        self.timer += dt
        self.event(None)
doors = [Door("front", 5), Door("back", 8), Door("garage", 12)]
def run():
    for step in range(120):
        for door in doors:
            if step % 17 == 3:
                door.event("button")
            if step % 41 == 7:
                door.event("obstacle")
            door.tick(1)
run()
total = sum(len(d.log) for d in doors)
text = ", ".join("%s:%s" % (d.name, NAMES[d.state]) for d in doors)
