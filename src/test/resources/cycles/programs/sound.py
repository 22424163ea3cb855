import math
import array

RATE = 8000


def sine(n, level=2000):
    return array.array("h", [int(math.sin(2 * math.pi * i / n) * level) for i in range(n)])


NOTES = {"c": 0, "d": 2, "e": 4, "f": 5, "g": 7, "a": 9, "b": 11}


def frequency(name):
    step = NOTES[name[0]]
    octave = 4
    for c in name[1:]:
        if c == "#":
            step += 1
        elif c.isdigit():
            octave = int(c)
    return 440 * 2 ** ((step - 9) / 12 + octave - 4)


def parse(song):
    for word in song.split():
        name, _, beats = word.partition(":")
        yield (None if name == "r" else frequency(name)), float(beats or 1)


tune = "c d e f g:2 g:2 a a a a g:4 r:0.5 c5 b a# a"
length = 0
highest = 0
samples = 0
for hz, beats in parse(tune):
    length += beats
    if hz is None:
        continue
    n = int(RATE / hz)
    samples += n
    if hz > highest:
        highest = hz
print(length, round(highest), samples)
wave = sine(40)
mixed = array.array("h", [0] * 40)
for i in range(40):
    mixed[i] = (wave[i] + wave[i * 2 % 40]) // 2
peak = max(abs(x) for x in mixed)
volume = 1000 / peak
quiet = [int(x * volume) for x in mixed]
print(peak, min(quiet), max(quiet), len(bytes(mixed)))
