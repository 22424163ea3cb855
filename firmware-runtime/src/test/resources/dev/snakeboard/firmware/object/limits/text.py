text = ""
count = 0
try:
    while True:
        text += "abcdefghijk"
        count += 1
except MemoryError as error:
    text = None
    print(count, error)
