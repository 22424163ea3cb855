# text that is put together: one that grows, pieces of many lines, joined pieces, padded columns
def fill(step):
    kept = []
    text = ""
    count = 0
    try:
        while True:
            text = step(text, count, kept)
            count += 1
    except MemoryError as error:
        kept = text = None
        print(count, error)


def lines(text, i, kept):
    text += "line %d\n" % i
    if i % 50 == 49:
        kept.append(text)
        text = ""
    return text


def joined(text, i, kept):
    kept.append("piece %d" % i)
    return ", ".join(kept[-20:]) if i % 20 == 19 else text


def columns(text, i, kept):
    kept.append("{:>12}|{:<20}|{:08.3f}".format(i, "abc"[: i % 4], i / 7))
    return text


fill(lambda text, i, kept: text + "0123456789,")
fill(lambda text, i, kept: "x" + text + str(i))
fill(lines)
fill(joined)
fill(columns)
