CODE = {"A": ".-", "B": "-...", "C": "-.-.", "D": "-..", "E": ".", "F": "..-.", "G": "--.", "H": "....", "I": "..", "J": ".---", "K": "-.-",
        "L": ".-..", "M": "--", "N": "-.", "O": "---", "P": ".--.", "Q": "--.-", "R": ".-.", "S": "...", "T": "-", "U": "..-", "V": "...-",
        "W": ".--", "X": "-..-", "Y": "-.--", "Z": "--.."}
BACK = {v: k for k, v in CODE.items()}
def encode(text):
    words = []
    for word in text.upper().split():
        words.append(" ".join(CODE[c] for c in word if c in CODE))
    return " / ".join(words)
def decode(code):
    out = []
    for word in code.split(" / "):
        out.append("".join(BACK.get(c, "?") for c in word.split(" ")))
    return " ".join(out)
def keying(code, dot=1):
    for c in code:
        if c == ".":
            yield True, dot
        elif c == "-":
            yield True, 3 * dot
        elif c == "/":
            yield False, 4 * dot
            continue
        else:
            yield False, 2 * dot
            continue
        yield False, dot
total = 0
for message in ("sos", "hello world", "the quick brown fox jumps over the lazy dog", "circuit python"):
    code = encode(message)
    assert decode(code) == message.upper()
    for on, length in keying(code):
        total += length if on else 0
    print(message, len(code), total)
