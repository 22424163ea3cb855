# libraries: adafruit_datetime
from adafruit_datetime import date, datetime, time, timedelta, timezone

d = date(2005, 7, 14)
t = time(12, 30)
print(d, d.weekday(), d.isocalendar() if hasattr(d, "isocalendar") else "", d.toordinal())
both = datetime.combine(d, t)
print(both, both.ctime(), tuple(both.timetuple())[:6])
print(datetime.fromisoformat("2020-04-05T05:04:45.752301").isoformat())
span = datetime(2024, 3, 1) - datetime(2024, 2, 28, 12)
print(span, span.days, span.seconds, span.total_seconds(), repr(timedelta(hours=-5)))
print(datetime(2023, 12, 31, 23, 59, 59) + timedelta(seconds=2), datetime(2024, 1, 31) + timedelta(days=30))
print(datetime(2021, 5, 6, 7, 8, tzinfo=timezone.utc).isoformat(), timezone(timedelta(hours=2)).utcoffset(None))
print(datetime(2020, 1, 1) < datetime(2020, 1, 2), max(date(2020, 2, 29), date(2019, 3, 1)))
for wrong in ((2021, 2, 29), (0, 1, 1), (2020, 13, 1)):
    try:
        date(*wrong)
    except ValueError as e:
        print(e)
