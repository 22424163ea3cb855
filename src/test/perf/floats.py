# Floats: points of the Mandelbrot set, and planets that attract each other.
import sys


def mandelbrot(width, height):
    inside = 0
    for row in range(height):
        ci = (row * 2.0) / height - 1
        for column in range(width):
            cr = (column * 2.0) / width - 1.5
            zr = zi = 0.0
            for _ in range(50):
                zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
                if zr * zr + zi * zi > 4:
                    break
            else:
                inside += 1
    return inside


def orbit(steps):
    x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
    dt = 0.001
    for _ in range(steps):
        r2 = x * x + y * y
        r3 = r2 * r2**0.5
        vx -= x / r3 * dt
        vy -= y / r3 * dt
        x += vx * dt
        y += vy * dt
    return "%.4f %.4f" % (x, y)


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
print(sum([mandelbrot(40, 30) for _ in range(scale)]), orbit(3000 * scale))
