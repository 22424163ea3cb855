def checksum(s):
    c = 0
    for ch in s:
        c ^= ord(ch)
    return c
def dm(v, h):
    if not v:
        return None
    d = float(v)
    deg = int(d / 100)
    r = deg + (d - deg * 100) / 60
    return -r if h in ("S", "W") else r
def parse(line):
    if not line.startswith("$"):
        raise ValueError("no $")
    body, _, ck = line[1:].partition("*")
    if ck and int(ck, 16) != checksum(body):
        raise ValueError("checksum")
    f = body.split(",")
    kind = f[0][2:]
    if kind == "GGA":
        return {"type": kind, "time": f[1], "lat": dm(f[2], f[3]), "lon": dm(f[4], f[5]), "sats": int(f[7]), "alt": float(f[9])}
    if kind == "RMC":
        return {"type": kind, "ok": f[2] == "A", "speed": float(f[7] or 0)}
    return {"type": kind}
bodies = ["GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,", "GPRMC,123519,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W", "GPGSV,2,1,08,01,40,083,46"]
lines = ["$%s*%02X" % (b, checksum(b)) for b in bodies]
fixes = [parse(l) for l in lines * 3]
bad = 0
for l in ("GPGGA", "$GPGGA,1*00", "$GPXXX,1"):
    try:
        parse(l)
    except ValueError as e:
        bad += 1
buf = b""
got = []
for i in range(0, 120, 16):
    buf += lines[0].encode()[i % 60:i % 60 + 16] + (b"\r\n" if i % 48 == 0 else b"")
    while b"\r\n" in buf:
        one, buf = buf.split(b"\r\n", 1)
        got.append(one.decode())
