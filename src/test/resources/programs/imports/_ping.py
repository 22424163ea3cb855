import _pong

x = "ping"


def partner():
    return _pong.x
