import json, io
def go(text, data):
    turn = len(data)
    source = (text, data, bytearray(data), memoryview(data))[turn % 4]
    value = json.loads(source) if turn % 3 else json.load(io.BytesIO(data) if turn % 2 else io.StringIO(text))
    again = json.dumps(value) if turn % 2 else json.dumps(value, separators=(text[:3], text[-3:]))
    repr(value)
    json.dump({text: value, 1.5: (text,), None: [True]}, io.StringIO())
    json.loads(again)
