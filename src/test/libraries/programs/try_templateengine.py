# libraries: adafruit_templateengine
from adafruit_templateengine import Template, render_string

print(render_string("<p>Hello, {{ context.get('name') or 'nobody' }}!</p>", {"name": ""}))
template = Template("""{% for i, item in enumerate(context["items"]) %}{% if item > 1 %}[{{ i }}={{ item }}]{% elif item == 1 %}(one)
{% else %}.{% endif %}{% endfor %}{# gone #}{{ "<&>" }}""")
for items in ([0, 1, 2, 3], [], [1]):
    print(template.render({"items": items}))
try:
    Template("{% for x in y %}")
except Exception as e:
    print(type(e).__name__)
