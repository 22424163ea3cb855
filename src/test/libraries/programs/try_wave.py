# libraries: adafruit_wave
import io
import struct
import adafruit_wave

samples = struct.pack("<6h", 0, 1000, -1000, 32767, -32768, 5)
data = b"RIFF" + struct.pack("<I", 36 + len(samples)) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 2, 8000, 32000, 4, 16) + b"data"
with adafruit_wave.open(io.BytesIO(data + struct.pack("<I", len(samples)) + samples)) as w:
    print(w.getsampwidth(), w.getnchannels(), w.getframerate(), w.getnframes())
    print(struct.unpack("<4h", w.readframes(2)), w.tell(), len(w.readframes(9)))
