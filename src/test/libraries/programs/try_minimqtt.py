# libraries: adafruit_minimqtt adafruit_connection_manager adafruit_ticks
import adafruit_minimqtt.adafruit_minimqtt as MQTT
from adafruit_minimqtt.matcher import MQTTMatcher

matcher = MQTTMatcher()
for topic in ("a/+/c", "a/#", "x/y"):
    matcher[topic] = "for " + topic
for topic in ("a/b/c", "a/q", "x/y", "x/z"):
    print(topic, sorted(matcher.iter_match(topic)))
del matcher["a/#"]
print(sorted(matcher.iter_match("a/b/c")))

class Socket:
    def __init__(self, answers):
        self.answers = bytearray(answers)
        self.sent = b""
    def connect(self, address): print("connect", address)
    def settimeout(self, t): pass
    def setblocking(self, flag): pass
    def send(self, data): self.sent += bytes(data); return len(data)
    def recv_into(self, buffer, size=0):
        n = min(size or len(buffer), len(self.answers))
        buffer[:n] = self.answers[:n]
        self.answers = self.answers[n:]
        return n
    def close(self): print("close")

class Pool:
    AF_INET, SOCK_STREAM, SOCK_DGRAM, SOL_SOCKET, SO_REUSEADDR = 2, 1, 2, 1, 4
    class gaierror(OSError): pass
    def __init__(self, socket): self.made = socket
    def getaddrinfo(self, host, port, family=0, type=0, proto=0, flags=0): return [(2, 1, 0, "", (host, port))]
    def socket(self, *args, **kwargs): return self.made

socket = Socket(b"\x20\x02\x00\x00" + b"\x90\x03\x00\x01\x00" + b"\x31\x08\x00\x03t/aHi!")
client = MQTT.MQTT(broker="broker.local", port=1883, client_id="snake", is_ssl=False, socket_pool=Pool(socket), keep_alive=60, username="u", password="p")
client.on_connect = lambda c, data, flags, rc: print("connected", flags, rc)
client.on_message = lambda c, topic, message: print("message", topic, message)
client.on_subscribe = lambda c, data, topic, qos: print("subscribed", topic, qos)
print(client.connect())
client.subscribe("t/a", qos=0)
client.publish("t/b", "value", retain=True)
print(socket.sent)
