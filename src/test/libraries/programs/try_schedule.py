# libraries: circuitpython_schedule adafruit_datetime
import circuitpython_schedule as schedule

runs = []
schedule.every(10).seconds.do(lambda: runs.append(1))
schedule.every().hour.do(lambda: runs.append(2))
schedule.every(5).minutes.do(lambda: runs.append(3))
print(len(schedule.jobs), [job.interval for job in schedule.jobs], [job.unit for job in schedule.jobs])
schedule.run_pending()
print(runs)
schedule.run_all()
print(runs)
schedule.clear()
print(len(schedule.jobs))
try:
    schedule.every(2).day
except Exception as e:
    print(type(e).__name__, e)
