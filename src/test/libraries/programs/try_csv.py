# libraries: circuitpython_csv
import io
import circuitpython_csv as csv

out = io.StringIO()
writer = csv.writer(out)
writer.writerow(["name", "with, comma", 'quo"te', 3, None])
writer.writerows([[1, 2.5], ["a b", ""]])
print(repr(out.getvalue()))
for row in csv.reader(io.StringIO('x,"y, z","q""r"\r\n1,,3\r\n')):
    print(row)
table = io.StringIO()
d = csv.DictWriter(table, ["a", "b"])
d.writeheader()
d.writerow({"a": 1, "b": 2})
print(repr(table.getvalue()))
table.seek(0)
print([dict(sorted(r.items())) for r in csv.DictReader(table)])
