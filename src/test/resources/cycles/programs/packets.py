import struct
def checksum(data):
    c = 0
    for b in data:
        c = (c + b) & 0xff
    return c ^ 0xff
def crc16(data):
    crc = 0xffff
    for b in data:
        crc ^= b
        for _ in range(8):
            crc = (crc >> 1) ^ 0xa001 if crc & 1 else crc >> 1
    return crc
class Packet:
    FMT = "<HBBf"
    def __init__(self, addr, kind, seq, value):
        self.addr, self.kind, self.seq, self.value = addr, kind, seq, value
    def encode(self):
        body = struct.pack(self.FMT, self.addr, self.kind, self.seq, self.value)
        return b"\x55" + body + bytes([checksum(body)])
    @classmethod
    def decode(cls, data):
        if data[0] != 0x55:
            raise ValueError("start")
        body = data[1:-1]
        if checksum(body) != data[-1]:
            raise ValueError("checksum")
        return cls(*struct.unpack(cls.FMT, body))
    def __repr__(self):
        return "<%04x %d %d %.2f>" % (self.addr, self.kind, self.seq, self.value)
wire = bytearray()
for i in range(12):
    wire += Packet(0x1000 + i, i & 3, i, i * 0.25).encode()
got = []
view = memoryview(wire)
size = 1 + struct.calcsize(Packet.FMT) + 1
for off in range(0, len(wire), size):
    got.append(Packet.decode(bytes(view[off:off + size])))
wire[3] ^= 1
errors = 0
for off in range(0, len(wire), size):
    try:
        Packet.decode(wire[off:off + size])
    except ValueError as e:
        errors += 1
crc = crc16(wire)
text = " ".join(repr(p) for p in got)
hexs = "".join("%02x" % b for b in wire[:40])
