# libraries: toml
import toml

text = """
title = "Snake"
count = 42
ratio = -1.5
flag = true
list = [1, 2, 3]
[board]
name = "feather"
[board.pins]
led = "D13"
"""
data = toml.loads(text)
print(data["title"], data["count"], data["ratio"], data["flag"], data["list"], data["board"]["name"], data["board"]["pins"]["led"])
print(data["board.pins.led"] if "board.pins.led" in data else "-")
