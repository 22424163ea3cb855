class AppError(Exception):
    """The root of ours."""


class SensorError(AppError):
    def __init__(self, sensor, value=None):
        super().__init__(sensor, value)
        self.sensor = sensor

    def __str__(self):
        return "sensor " + self.sensor + " failed"


class Timeout(SensorError):
    pass


for make in (lambda: AppError("plain"), lambda: SensorError("temp", 5), lambda: Timeout("light"), lambda: AppError()):
    try:
        raise make()
    except Timeout as e:
        print("timeout", e, e.args, e.sensor)
    except SensorError as e:
        print("sensor", e, e.args, e.sensor)
    except AppError as e:
        print("app", str(e), e.args)

print(issubclass(Timeout, AppError), issubclass(AppError, Exception), issubclass(Timeout, ValueError))


class Quiet(BaseException):
    pass


try:
    try:
        raise Quiet("not an Exception")
    except Exception:
        print("never")
except BaseException as e:
    print(type(e).__name__, e)


class NoSuper(Exception):
    def __init__(self, a, b):
        self.both = a + b


try:
    raise NoSuper(1, 2)
except NoSuper as e:
    print(e.both)
e = SensorError("x")
e.extra = "attributes can be added"
print(e.extra)
