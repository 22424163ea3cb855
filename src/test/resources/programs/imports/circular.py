import _ping
import _pong

print(_ping.x, _pong.x, _ping.partner(), _pong.partner())
