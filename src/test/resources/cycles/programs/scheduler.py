class Task:
    def __init__(self, name, gen, period):
        self.name, self.gen, self.period = name, gen, period
        self.due = 0
        self.runs = 0
class Scheduler:
    def __init__(self):
        self.tasks = []
        self.now = 0
        self.trace = []
    def add(self, name, gen, period):
        self.tasks.append(Task(name, gen, period))
    def run(self, until):
        while self.now < until and self.tasks:
            ready = [t for t in self.tasks if t.due <= self.now]
            for t in ready:
                try:
                    value = next(t.gen)
                    t.runs += 1
                    if value is not None:
                        self.trace.append((self.now, t.name, value))
                    t.due = self.now + t.period
                except StopIteration:
                    self.tasks.remove(t)
            self.now += 1
def blink():
    on = False
    while True:
        on = not on
        yield on
def countdown(n):
    while n:
        yield n
        n -= 1
def silent():
    while True:
        yield
s = Scheduler()
s.add("blink", blink(), 5)
s.add("count", countdown(8), 3)
s.add("silent", silent(), 1)
s.run(60)
summary = {t.name: t.runs for t in s.tasks}
