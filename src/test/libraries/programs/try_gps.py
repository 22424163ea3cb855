# libraries: adafruit_gps
import adafruit_gps

class Line:
    def __init__(self, text):
        self.text = text
        self.sent = []
    @property
    def in_waiting(self):
        return len(self.text)
    def readline(self):
        at = self.text.find(b"\n") + 1
        line, self.text = self.text[:at], self.text[at:]
        return line
    def read(self, n=None):
        return None
    def write(self, data):
        self.sent.append(data)

def sentence(body):
    sum = 0
    for c in body:
        sum ^= ord(c)
    return ("$%s*%02X\r\n" % (body, sum)).encode()

line = Line(sentence("GPGGA,123519.00,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,")
            + sentence("GPRMC,123519.00,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W")
            + b"$GPRMC,broken*00\r\n" + sentence("GPGLL,4916.45,N,12311.12,W,225444.00,A,A"))
gps = adafruit_gps.GPS(line, debug=False)
for i in range(4):
    print(gps.update(), gps.has_fix, gps.latitude, gps.longitude, gps.altitude_m, gps.satellites, gps.speed_knots, gps.nmea_sentence)
print(gps.timestamp_utc and tuple(gps.timestamp_utc)[:6], gps.fix_quality)
gps.send_command(b"PMTK220,1000")
print(line.sent)
