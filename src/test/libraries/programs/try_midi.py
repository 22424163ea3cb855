# libraries: adafruit_midi
import io
import adafruit_midi
from adafruit_midi.control_change import ControlChange
from adafruit_midi.midi_message import MIDIUnknownEvent
from adafruit_midi.note_off import NoteOff
from adafruit_midi.note_on import NoteOn
from adafruit_midi.pitch_bend import PitchBend
from adafruit_midi.program_change import ProgramChange
from adafruit_midi.system_exclusive import SystemExclusive
from adafruit_midi.timing_clock import TimingClock

wire = io.BytesIO()
midi = adafruit_midi.MIDI(midi_out=wire, out_channel=2)
midi.send(NoteOn(60, 127))
midi.send(NoteOn("C4", 64), channel=5)
midi.send([NoteOff("G#2", 10), ControlChange(3, 44), PitchBend(8192), ProgramChange(7), SystemExclusive([0x43], [1, 2, 3]), TimingClock()])
print(wire.getvalue())
wire.seek(0)
back = adafruit_midi.MIDI(midi_in=wire, in_channel=(2, 5), in_buf_size=64)
for i in range(12):
    message = back.receive()
    if message is None:
        continue
    print(type(message).__name__, message.channel, [getattr(message, n) for n in ("note", "velocity", "control", "value", "pitch_bend", "patch") if hasattr(message, n)])
print(back.in_channel, midi.out_channel)
try:
    NoteOn("H2", 5)
except ValueError as e:
    print(e)
