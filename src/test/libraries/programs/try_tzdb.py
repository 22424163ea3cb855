# libraries: tzdb adafruit_datetime
from adafruit_datetime import datetime
from tzdb import timezone

for name in ("America/Chicago", "Asia/Tokyo", "Europe/Berlin"):
    zone = timezone(name)
    for moment in (datetime(2022, 1, 15, 12), datetime(2022, 7, 15, 12)):
        print(name, moment, zone.utcoffset(moment))
