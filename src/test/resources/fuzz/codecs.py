import binascii, zlib, io, hashlib, os
try:
    import msgpack
except ImportError:
    msgpack = None
def attempt(function, *args):
    try:
        return function(*args)
    except (ValueError, TypeError, OverflowError, MemoryError, NotImplementedError, OSError, EOFError, UnicodeError, RuntimeError, AttributeError, StopIteration):
        return None
CODECS = (binascii.unhexlify, binascii.a2b_base64, binascii.hexlify, binascii.b2a_base64, bytes.fromhex, lambda it: binascii.crc32(it, len(it)),
          lambda it: hashlib.new('sha256', it).digest(), lambda it: hashlib.new('sha1', it).digest(), lambda it: binascii.hexlify(it, ':'))
BITS = (15, 47, 31, -15, -8, 0, 8, 100)
def go(text, data):
    turn = len(data)
    source = (data, text, bytearray(data), memoryview(data))[turn % 4]
    attempt(CODECS[turn % len(CODECS)], source)
    attempt(CODECS[0], source)
    attempt(CODECS[1], source)
    attempt(zlib.decompress, data, BITS[turn % len(BITS)])
    attempt(zlib.decompress, source)
    attempt(str, source, ('utf-8', 'ascii', 'latin', text)[turn % 4])
    attempt(data.decode, 'utf-8', 'ignore')
    if msgpack:
        stream = io.BytesIO(data)
        for _ in range(2):
            value = attempt(msgpack.unpack, stream)
            attempt(msgpack.pack, value, io.BytesIO())
            repr(value)
        if turn % 4 == 0:
            attempt(lambda: msgpack.unpack(io.BytesIO(data), ext_hook=lambda code, it: (code, it), use_list=False))
