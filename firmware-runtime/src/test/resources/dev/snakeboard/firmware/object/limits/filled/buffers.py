buffer = bytearray()
count = 0
try:
    while True:
        buffer.extend(b"0123456789abc")
        count += 1
except MemoryError as error:
    buffer = None
    print(count, error)
