# libraries: circuitpython_parse
import circuitpython_parse as parse

print(parse.urlparse("https://user@docs.snake.board:8080/Learn/x;p?q=1&r=%20#frag"))
print(parse.quote("a b/c?d=e&f"), parse.unquote("a%20b%2Fc"), parse.quote_plus("a b&c"))
print(parse.urlencode({"a": 1}))
