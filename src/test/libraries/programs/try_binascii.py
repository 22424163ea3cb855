# libraries: adafruit_binascii
from adafruit_binascii import a2b_base64, b2a_base64, hexlify, unhexlify

for data in (b"B", b"Blinka", b"CircuitPython is Awesome!", bytes(range(0, 256, 17))):
    print(hexlify(data), b2a_base64(data), a2b_base64(b2a_base64(data)) == data, unhexlify(hexlify(data)) == data)
for wrong in (lambda: hexlify(b""), lambda: unhexlify(b"abc"), lambda: unhexlify(b"zz"), lambda: a2b_base64(b"ab=c")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
