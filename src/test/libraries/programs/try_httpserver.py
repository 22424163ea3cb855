# libraries: adafruit_httpserver
from adafruit_httpserver import FileResponse, GET, Headers, JSONResponse, POST, Redirect, Request, Response, Route, Server, Status
from adafruit_httpserver.authentication import Basic, check_authentication
from adafruit_httpserver.mime_types import MIMETypes
from adafruit_httpserver.request import QueryParams

raw = b"POST /api/led/5?state=on&x=%20y HTTP/1.1\r\nHost: snake.board\r\nContent-Type: application/json\r\nContent-Length: 14\r\nCookie: a=1; b=2\r\nAuthorization: Basic dXNlcjpwdw==\r\n\r\n{\"on\": [true]}"
request = Request(None, None, ("10.0.0.1", 4242), raw)
print(request.method, request.path, request.http_version, request.query_params.get("state"), request.query_params.get("x"), request.headers.get("host"))
print(request.json(), request.body, request.cookies, request.client_address)
print(check_authentication(request, [Basic("user", "pw")]), check_authentication(request, [Basic("user", "no")]))
headers = Headers({"A-b": "1"})
headers.add("a-B", "2")
print(headers.get("A-B"), headers.get_list("a-b"), "a-b" in headers, len(headers.items()))
route = Route("/api/led/<number>", [GET, POST], lambda r, number: None)
print(route.path, sorted(route.methods))
for path in ("/api/led/5", "/api/led/", "/api/x"):
    print(path, route.matches("POST", path), route.matches("PUT", path))
print(MIMETypes.get_for_filename("x.html"), MIMETypes.get_for_filename("x.qqq", default="d"), Status(418, "Teapot"), QueryParams("a=1&a=2&b").get_list("a"))
