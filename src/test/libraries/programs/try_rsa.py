# libraries: adafruit_rsa adafruit_logging adafruit_binascii adafruit_hashlib
import adafruit_rsa
from adafruit_rsa import PublicKey, PrivateKey, common, core, transform

public = PublicKey(9516311845790656153499716760847001433441357, 65537)
key = PrivateKey(3727264081, 65537, 3349121513, 65063, 57287)
print(public, key.p, key.q, key.exp1, key.exp2, key.coef)
print(core.encrypt_int(4242, 65537, 3727264081), core.decrypt_int(core.encrypt_int(4242, 65537, 3727264081), 3349121513, 3727264081))
print(common.bit_size(1023), common.byte_size(1 << 64), common.inverse(3, 11), common.extended_gcd(240, 46))
print(transform.bytes2int(b"\x01\x02\x03"), transform.int2bytes(66051), transform.int2bytes(1, 4) if False else "")
