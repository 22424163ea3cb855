# libraries: adafruit_miniqr
import adafruit_miniqr

for level in (adafruit_miniqr.L, adafruit_miniqr.H):
    qr = adafruit_miniqr.QRCode(qr_type=3, error_correct=level)
    qr.add_data(b"https://snake.board")
    qr.make()
    print(qr.matrix.width, qr.matrix.height)
    for y in range(qr.matrix.height):
        print("".join("#" if qr.matrix[x, y] else " " for x in range(qr.matrix.width)))
