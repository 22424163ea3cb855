import math

print(math.floor(2.7), math.floor(-2.7), math.ceil(2.2), math.ceil(-2.2), math.trunc(2.7), math.trunc(-2.7), math.floor(5))
print(math.sqrt(16), math.sqrt(2.25), math.pow(2, 3), math.fabs(-1.5), math.fmod(7.5, 2), math.fmod(-7.5, 2), math.copysign(2.0, -1.0))
print(math.modf(2.5), math.modf(-0.25), math.frexp(8.0), math.frexp(0.75), math.ldexp(0.5, 4))
print(math.exp(0), math.log(1), math.sin(0), math.cos(0), math.tan(0), math.atan(0), math.atan2(0, 1), math.asin(0), math.acos(1))
print(math.isnan(float("nan")), math.isnan(1.0), math.isinf(float("-inf")), math.isinf(1e3), math.isfinite(1.0), math.isfinite(float("inf")))
print("%.4f %.4f" % (math.pi, math.e), "%.4f" % math.sin(1), "%.4f" % math.cos(2), "%.4f" % math.tan(0.5), "%.4f" % math.log(10), "%.4f" % math.exp(1))
print("%.4f" % math.atan2(1, -1), "%.3f" % math.degrees(1), "%.5f" % math.radians(90), "%.4f" % math.sqrt(2), "%.4f" % math.log(8, 2))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.floor("a")):
    try:
        bad()
        print("no error")
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
