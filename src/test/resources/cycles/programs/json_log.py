import json
class Record:
    def __init__(self, t, level, text, **extra):
        self.t, self.level, self.text, self.extra = t, level, text, extra
    def to_dict(self):
        d = {"t": self.t, "level": self.level, "text": self.text}
        d.update(self.extra)
        return d
    @staticmethod
    def from_dict(d):
        d = dict(d)
        return Record(d.pop("t"), d.pop("level"), d.pop("text"), **d)
class Log:
    LEVELS = ("debug", "info", "warning", "error")
    def __init__(self, least="info"):
        self.least = self.LEVELS.index(least)
        self.lines = []
    def __getattr__(self, name):
        if name not in self.LEVELS:
            raise AttributeError(name)
        def write(text, *args, **extra):
            if self.LEVELS.index(name) >= self.least:
                self.lines.append(json.dumps(Record(len(self.lines), name, text % args if args else text, **extra).to_dict()))
        return write
log = Log()
for i in range(6):
    log.debug("turn %d", i)
    log.info("temperature %d", 20 + i, unit="C")
    if i % 3 == 2:
        log.error("sensor %s: %r", "bme", i, code=[i, i * 2], ok=False)
back = [Record.from_dict(json.loads(l)) for l in log.lines]
print(len(back), sum(len(l) for l in log.lines), [r.extra for r in back if r.level == "error"])
for bad in ("{", "[1,]", "nul", '{"a" 1}'):
    try:
        print(json.loads(bad))
    except ValueError as e:
        print("bad", e)
try:
    log.fatal("x")
except AttributeError as e:
    print("no", e)
config = json.loads('{"pins": [1, 2, 13], "name": "node-7", "limits": {"low": -1.5, "high": 1e3}, "on": true, "none": null}')
for k in sorted(config):
    print(k, config[k])
