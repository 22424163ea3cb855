# libraries: adafruit_hashlib
import adafruit_hashlib as hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha512"):
    for data in (b"", b"CircuitPython", b"x" * 200):
        m = hashlib.new(name) if hasattr(hashlib, "new") else getattr(hashlib, name)()
        m.update(data[:5])
        m.update(data[5:])
        print(name, len(data), m.hexdigest(), m.digest_size, m.block_size)
