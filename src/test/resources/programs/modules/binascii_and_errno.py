import binascii
import errno

print(binascii.hexlify(b"\x00\xff Az"), binascii.unhexlify("00ff10"), binascii.unhexlify(b"41"), binascii.b2a_base64(b"hello world"), binascii.a2b_base64(b"aGVsbG8="), binascii.crc32(b"123456789"))
for n in range(5):
    enc = binascii.b2a_base64(bytes(range(n)))
    print(enc, binascii.a2b_base64(enc) == bytes(range(n)))
for bad in (lambda: binascii.unhexlify("0"), lambda: binascii.unhexlify("zz")):
    try:
        bad()
    except ValueError:
        print("ValueError")
print(errno.ENOENT, errno.EIO, errno.EEXIST, errno.EINVAL, errno.EACCES)
try:
    raise OSError(errno.ENOENT, "text")
except OSError as e:
    print(e.errno == errno.ENOENT, e.args)
print(errno.errorcode[errno.ENOENT])
