# libraries: adafruit_json_stream
import adafruit_json_stream as json_stream

text = b'{"title": "readings", "ok": true, "none": null, "values": [1, -2.5, "three", {"deep": [4, [5, 6]]}], "end": {"x": "\\u00e9\\n"}}'

def chunks(size):
    for at in range(0, len(text), size):
        yield text[at:at + size]

for size in (1, 7, 32, 500):
    data = json_stream.load(chunks(size))
    print(data["title"], data["ok"], data["none"])
    for value in data["values"]:
        if isinstance(value, (int, float, str)):
            print(value)
        else:
            print(value["deep"].as_object() if hasattr(value["deep"], "as_object") else list(value["deep"]))
    print(data["end"].as_object())
