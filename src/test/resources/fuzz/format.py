VALUES = (0, -7, 1 << 70, 3.75, -1e300, float('inf'), float('nan'), 'text', b'bytes', None, True, [1, 'a'], {'a': 1}, (1, 2), 1e-9, 123456789)
NAMED = {'a': 3, 'b': 2.5, 'w': 7, 'text': 'x'}
def go(text, data):
    turn = len(data)
    value = VALUES[turn % len(VALUES)]
    for attempt in (lambda: text % value, lambda: text % (value, turn, text), lambda: text.format(value, turn, text, **NAMED),
                    lambda: ('{:' + text + '}').format(value), lambda: ('{:' + text[1:5] + '}').format(value), lambda: data % (value,),
                    lambda: text % NAMED, lambda: f'{3.5:{text}}{text!r:>{5}}'):
        try:
            attempt()
        except (ValueError, TypeError, KeyError, IndexError, AttributeError, MemoryError, NotImplementedError, OverflowError):
            pass
