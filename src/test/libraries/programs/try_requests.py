# libraries: adafruit_requests adafruit_connection_manager
import adafruit_connection_manager
import adafruit_requests

class Socket:
    def __init__(self, answer):
        self.answer = bytearray(answer)
        self.sent = b""
    def connect(self, address): print("connect", address)
    def settimeout(self, t): pass
    def send(self, data): self.sent += bytes(data); return len(data)
    def recv_into(self, buffer, size=0):
        n = min(size or len(buffer), len(self.answer), 11)
        buffer[:n] = self.answer[:n]
        self.answer = self.answer[n:]
        return n
    def close(self): print("close")

class Pool:
    SOCK_STREAM = 1
    def __init__(self): self.answers = []; self.sockets = []
    def getaddrinfo(self, host, port, family=0, type=0, proto=0, flags=0): return [(2, 1, 0, "", (host, port))]
    def socket(self, *args, **kwargs):
        self.sockets.append(Socket(self.answers.pop(0)))
        return self.sockets[-1]

pool = Pool()
pool.answers = [b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{\"a\": [1, 2.5]}\r\n",
                b"HTTP/1.0 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n",
                b"HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok"]
session = adafruit_requests.Session(pool)
with session.get("http://snake.board/data?x=1", headers={"X-Test": "yes"}) as r:
    print(r.status_code, r.reason, r.headers, r.json())
with session.get("http://other.board/") as r:
    print(r.status_code, r.text)
with session.post("http://third.board/post", json={"key": "value"}) as r:
    print(r.status_code, r.content)
for s in pool.sockets:
    print(s.sent)
try:
    session.get("ftp://x")
except Exception as e:
    print(type(e).__name__, e)
