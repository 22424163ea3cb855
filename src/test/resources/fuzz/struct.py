import struct, array
def attempt(function, *args):
    try:
        return function(*args)
    except (ValueError, TypeError, OverflowError, MemoryError, NotImplementedError, RuntimeError, AttributeError):
        return None
ARGUMENTS = ((1,) * 10, (-1,) * 10, (1 << 40,) * 8, (b'ab',) * 6, ('ab',), (1.5, 1e300, float('nan'), float('inf')), (None, [], {}))
def go(text, data):
    form, rest = text.split('\0', 1)[0], data[len(data) // 2:]
    for form in (form, bytes(form, 'utf-8')):
        size = attempt(struct.calcsize, form)
        values = attempt(struct.unpack_from, form, data)
        attempt(struct.unpack, form, data[:size])
        for offset in (0, 3, -1, -40, 1 << 29, len(data)):
            attempt(struct.unpack_from, form, data, offset)
            attempt(struct.pack_into, form, bytearray(20), offset, *(values or ()))
        if values is not None:
            attempt(struct.pack, form, *values)
        for arguments in ARGUMENTS:
            attempt(struct.pack, form, *arguments)
    for code in text[:3]:
        made = attempt(array.array, code, rest)
        attempt(array.array, code, [1, 300, 1.5])
        attempt(memoryview, made)
        if made:
            repr(made), made[0], made[::1], made + made
    return values[0]
