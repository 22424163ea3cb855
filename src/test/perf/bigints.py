# Integers of many digits: factorials, Fibonacci numbers and modular powers.
import sys


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def factorial(n):
    product = 1
    for i in range(2, n):
        product *= i
    return product


def powers(count):
    total = 0
    modulus = (1 << 61) - 1
    for i in range(count):
        total = (total * 31 + (i << 40)) % modulus
    return total


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
digits = 0
for _ in range(scale):
    digits += fibonacci(2000) % 1000007 + factorial(300) % 1000003
print(digits, powers(10000 * scale))
