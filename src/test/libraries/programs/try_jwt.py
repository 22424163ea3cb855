# libraries: adafruit_jwt adafruit_rsa adafruit_logging adafruit_binascii circuitpython_base64 adafruit_hashlib
from adafruit_jwt import JWT

token = "eyJhbGciOiAiUlMyNTYiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiam9lIiwgImFkbWluIjogdHJ1ZX0.c2ln"
try:
    print(JWT.validate(token))
except Exception as e:
    print(type(e).__name__, e)
