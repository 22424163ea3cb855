# text: a log that grows by +=, parts that are joined at the end, formatted lines, replaced and doubled text
def log(make, keep):
    n = 0
    text = ""
    parts = []
    try:
        while True:
            if keep:
                parts.append(make(n))
            else:
                text += make(n)
            n += 1
    except MemoryError as error:
        total = len(parts) // 2
        text = None
        print(n, error)
    if keep:
        try:
            parts = parts[:total]
            parts = "\n".join(parts)
            print(len(parts), "")
        except MemoryError as error:
            parts = None
            print(total, error)


log(lambda n: "%d;" % n, False)
log(lambda n: "line {} of {:5.1f}".format(n, n / 4), True)
log(lambda n: ("ab" * (n % 30)).replace("a", "xy"), True)
log(lambda n: str(n) * 3, False)
log(lambda n: chr(65 + n % 26) * (n % 50), True)
text = "x"
n = 0
try:
    while True:
        text = text + text
        n += 1
except MemoryError as error:
    text = None
    print(n, error)
