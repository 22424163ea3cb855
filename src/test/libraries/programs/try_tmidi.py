# libraries: tmidi
import io
import tmidi

wire = io.BytesIO()
midi = tmidi.MIDI(midi_out=wire)
for message in (tmidi.Message(tmidi.NOTE_ON, 0, 60, 127), tmidi.Message(tmidi.NOTE_OFF, 3, 60, 0), tmidi.Message(tmidi.CC, 1, 7, 100)):
    midi.send(message)
    print(message)
print(wire.getvalue())
wire.seek(0)
back = tmidi.MIDI(midi_in=wire)
for i in range(3):
    print(back.receive())
