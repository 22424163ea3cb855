# libraries: circuitpython_hmac adafruit_hashlib
import circuitpython_hmac as hmac

for digest in ("md5", "sha1", "sha256"):
    try:
        h = hmac.new(b"secret", msg="message".encode(), digestmod=digest)
        print(digest, h.hexdigest(), len(h.digest()), h.name)
    except Exception as e:
        print(digest, type(e).__name__, e)
