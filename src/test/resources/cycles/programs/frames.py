import struct
import binascii

SYNC = 0x7E
ESC = 0x7D


def crc16(data):
    crc = 0xFFFF
    for b in data:
        crc ^= b << 8
        for _ in range(8):
            crc = ((crc << 1) ^ 0x1021) & 0xFFFF if crc & 0x8000 else (crc << 1) & 0xFFFF
    return crc


def pack(kind, payload):
    body = struct.pack(">BH", kind, len(payload)) + payload
    body += struct.pack(">H", crc16(body))
    out = bytearray([SYNC])
    for b in body:
        if b in (SYNC, ESC):
            out.append(ESC)
            out.append(b ^ 0x20)
        else:
            out.append(b)
    return bytes(out)


class Receiver:
    IDLE, BODY, ESCAPED = range(3)

    def __init__(self, handler):
        self.state = self.IDLE
        self.buffer = bytearray()
        self.handler = handler
        self.errors = 0

    def feed(self, chunk):
        for b in chunk:
            if b == SYNC:
                self.finish()
                self.state = self.BODY
            elif self.state == self.BODY:
                if b == ESC:
                    self.state = self.ESCAPED
                else:
                    self.buffer.append(b)
            elif self.state == self.ESCAPED:
                self.buffer.append(b ^ 0x20)
                self.state = self.BODY

    def finish(self):
        if len(self.buffer) >= 5:
            body, got = self.buffer[:-2], struct.unpack(">H", self.buffer[-2:])[0]
            if crc16(body) == got:
                kind, size = struct.unpack(">BH", body[:3])
                self.handler(kind, bytes(body[3 : 3 + size]))
            else:
                self.errors += 1
        self.buffer = bytearray()


seen = []
rx = Receiver(lambda kind, data: seen.append((kind, binascii.hexlify(data))))
stream = b""
for i in range(5):
    stream += pack(i, bytes([i, 0x7E, 255 - i]))
broken = bytearray(stream)
broken[8] ^= 1
rx.feed(stream)
rx.feed(broken)
rx.feed(bytes([SYNC]))
print(len(stream), rx.errors, len(seen))
for kind, text in seen[:3]:
    print(kind, text.decode())
