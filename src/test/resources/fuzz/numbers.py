import math
def attempt(function, *args):
    try:
        return function(*args)
    except (ValueError, TypeError, OverflowError, ZeroDivisionError, MemoryError, NotImplementedError):
        return None
def go(text, data):
    numbers = []
    for source in (text, data, bytearray(data)):
        for convert in (int, float, complex):
            numbers.append(attempt(convert, source))
        for base in (-1, 0, 1, 2, 8, 10, 16, 36, 37, 1 << 40):
            numbers.append(attempt(int, source, base))
    for order in ('little', 'big', text):
        numbers.append(attempt(int.from_bytes, data, order))
        for size in (0, 1, 5, len(data), -1):
            attempt((1 << len(data)).to_bytes, size, order)
    some = [number for number in numbers if number is not None][:6] + [0, -1, 7, 1 << 64, 0.5]
    for a in some:
        if isinstance(a, complex):
            a = a.real
        for b in some[-8:]:
            if isinstance(b, complex):
                b = b.imag
            for function in (divmod, lambda a, b: a // b, lambda a, b: a % b, lambda a, b: a * b - a + b, lambda a, b: a == b or a < b, lambda a, b: a | b ^ a & b,
                             lambda a, b: a >> (b & 255), lambda a, b: a << (b & 255), lambda a, b: pow(a, b & 31), lambda a, b: pow(a, b, 1000007), round, math.pow):
                attempt(function, a, b)
        for function in (str, repr, hash, hex, bin, oct, abs, round, math.floor, math.trunc, math.sqrt, math.exp, math.frexp, math.gamma, chr, bytes, float, int):
            if not (function is bytes and a > 1000):
                attempt(function, a)
