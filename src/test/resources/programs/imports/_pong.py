import _ping

x = "pong"


def partner():
    return _ping.x
