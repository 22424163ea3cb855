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
def go(text, data):
    for source in (data, text, bytearray(data), memoryview(data)):
        for function in (binascii.unhexlify, binascii.a2b_base64, binascii.hexlify, binascii.b2a_base64, bytes.fromhex, lambda it: binascii.crc32(it, len(it)),
                         lambda it: hashlib.new('sha256', it).digest(), lambda it: hashlib.new('sha1', it).digest(), lambda it: binascii.hexlify(it, ':')):
            attempt(function, source)
        for bits in (15, 47, 31, -15, -8, 0, 8, 100):
            attempt(zlib.decompress, source, bits)
        attempt(zlib.decompress, source)
        for encoding in ('utf-8', 'ascii', 'latin', text):
            attempt(str, source, encoding)
            attempt(data.decode, encoding, 'ignore')
    if msgpack:
        stream = io.BytesIO(data)
        for turn in range(3):
            value = attempt(msgpack.unpack, stream)
            attempt(msgpack.pack, value, io.BytesIO())
            repr(value)
        attempt(lambda: msgpack.unpack(io.BytesIO(data), ext_hook=lambda code, it: (code, it), use_list=False))
