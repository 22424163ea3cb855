import struct, array
def attempt(function, *args):
    try:
        return function(*args)
    except (ValueError, TypeError, OverflowError, MemoryError, NotImplementedError, RuntimeError, AttributeError):
        return None
ARGUMENTS = ((1,) * 10, (-1,) * 10, (1 << 40,) * 8, (b'ab',) * 6, ('ab',), (1.5, 1e300, float('nan'), float('inf')), (None, [], {}))
OFFSETS = (0, 3, -1, -40, 1 << 29)
def go(text, data):
    turn = len(data)
    form = text.split('\0', 1)[0]
    if turn % 2:
        form = bytes(form, 'utf-8')
    size = attempt(struct.calcsize, form)
    offset = OFFSETS[turn % len(OFFSETS)]
    values = attempt(struct.unpack_from, form, data) if turn % 3 else attempt(struct.unpack, form, data[:size])
    attempt(struct.unpack_from, form, data, offset)
    attempt(struct.pack_into, form, bytearray(20), offset, *(values or ()))
    attempt(struct.pack, form, *(values or ()))
    attempt(struct.pack, form, *ARGUMENTS[turn % len(ARGUMENTS)])
    if turn % 4 == 0:
        made = attempt(array.array, text[:1], data[turn // 2:])
        attempt(array.array, text[-1:], [1, 300, 1.5])
        attempt(memoryview, made)
        if made:
            repr(made), made[0], made[::1], made + made
    return values[0]
