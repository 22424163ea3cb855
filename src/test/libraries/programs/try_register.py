# libraries: adafruit_register
from adafruit_register.i2c_bcd_alarm import BCDAlarmTimeRegister
from adafruit_register.i2c_bcd_datetime import BCDDateTimeRegister
from adafruit_register.i2c_bit import ROBit, RWBit
from adafruit_register.i2c_bits import ROBits, RWBits
from adafruit_register.i2c_struct import ROUnaryStruct, Struct, UnaryStruct
from adafruit_register.i2c_struct_array import StructArray
import time

class Bus:
    """Registers in memory, in place of an I2CDevice."""
    def __init__(self):
        self.memory = bytearray(64)
    def __enter__(self):
        return self
    def __exit__(self, *exc):
        return False
    def write(self, buf, start=0, end=None):
        data = bytes(buf[start:end])
        self.memory[data[0]:data[0] + len(data) - 1] = data[1:]
    def write_then_readinto(self, out, into, *, out_start=0, out_end=None, in_start=0, in_end=None):
        end = len(into) if in_end is None else in_end
        into[in_start:end] = self.memory[out[out_start]:out[out_start] + end - in_start]

class Device:
    pair = Struct(0x06, "<hH")
    word = UnaryStruct(0x10, ">H")
    only = ROUnaryStruct(0x11, "B")
    bit = RWBit(0x20, 3)
    same = ROBit(0x20, 3)
    bits = RWBits(3, 0x21, 2)
    wide = RWBits(10, 0x22, 4, register_width=2, lsb_first=False)
    array = StructArray(0x28, "<H", 3)
    clock = BCDDateTimeRegister(0x30)
    def __init__(self):
        self.i2c_device = Bus()

d = Device()
d.pair = (-2, 0xff00)
d.word = 0x1234
d.bit = True
d.bits = 5
d.wide = 0x2a5
d.array[1] = (0xbeef,)
d.clock = time.struct_time((2024, 2, 29, 13, 59, 58, 3, 60, -1))
print(d.pair, hex(d.word), hex(d.only), d.bit, d.same, d.bits, hex(d.wide), d.array[1], len(d.array), tuple(d.clock)[:7])
print(bytes(d.i2c_device.memory))
d.bit = False
print(d.same)
for wrong in (lambda: setattr(d, "bits", 8), lambda: d.array[3], lambda: setattr(d, "same", 1)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
