import math
def attempt(function, *args):
    try:
        return function(*args)
    except (ValueError, TypeError, OverflowError, ZeroDivisionError, MemoryError, NotImplementedError):
        return None
BASES = (-1, 0, 1, 2, 8, 10, 16, 36, 37, 1 << 40)
BINARY = (divmod, lambda a, b: a // b, lambda a, b: a % b, lambda a, b: a * b - a + b, lambda a, b: a == b or a < b, lambda a, b: a | b ^ a & b,
          lambda a, b: a >> (b & 255), lambda a, b: a << (b & 255), lambda a, b: pow(a, b & 31), lambda a, b: pow(a, b, 1000007), round, math.pow)
UNARY = (str, repr, hash, hex, bin, oct, abs, round, math.floor, math.trunc, math.sqrt, math.exp, math.frexp, math.gamma, chr, float, int)
def go(text, data):
    turn = len(data)
    source = (text, data, bytearray(data))[turn % 3]
    numbers = [attempt(convert, source) for convert in (int, float, complex)]
    numbers.append(attempt(int, source, BASES[turn % len(BASES)]))
    numbers.append(attempt(int.from_bytes, data, ('little', 'big', text)[turn % 3]))
    attempt((1 << turn).to_bytes, (0, 1, 5, turn, -1)[turn % 5], 'big')
    some = [number for number in numbers if number is not None and not isinstance(number, complex)][:3] + [(0, -1, 7, 1 << 64, 0.5)[turn % 5]]
    for a in some:
        for b in some:
            attempt(BINARY[turn % len(BINARY)], a, b)
            attempt(BINARY[turn // 7 % len(BINARY)], a, b)
        attempt(UNARY[turn % len(UNARY)], a)
        attempt(UNARY[turn // 5 % len(UNARY)], a)
