import json, io
def go(text, data):
    for source in (text, data, bytearray(data), memoryview(data)):
        try:
            value = json.loads(source)
        except (ValueError, TypeError):
            continue
        for separators in ((', ', ': '), (text[:3], text[-3:])):
            json.dumps(value, separators=separators)
        try:
            json.loads(json.dumps(value))
        except ValueError:
            pass
        repr(value)
    json.dumps({text: text, 1.5: (text,), None: [True]})
    json.dump([text], io.StringIO())
    json.load(io.BytesIO(data))
    json.load(io.StringIO(text))
