# libraries: circuitpython_base64 adafruit_binascii
import circuitpython_base64 as base64

for data in (b"", b"A", b"Aladdin:open sesame", bytes(range(60))):
    text = base64.encodebytes(data)
    print(text, base64.decodebytes(text) == data, base64.b64encode(data), base64.b64decode(base64.b64encode(data)) == data)
print(base64.b32encode(b"hello"), base64.b32decode(base64.b32encode(b"hello")), base64.b16encode(b"\x01\xfe"), base64.b16decode(b"01FE"))
print(base64.standard_b64encode(b"x"))
