# SPDX-License-Identifier: MIT

from . import core


class Stream:
    """Reads from and writes to *s*, a stream that `select.poll` knows, without stopping the other tasks."""

    def __init__(self, s, e={}):
        self.s = s
        self.e = e
        self.out_buf = b""

    def get_extra_info(self, v):
        """What is known about the connection; `peername` is, on the streams of a server."""
        return self.e[v]

    def close(self):
        pass

    async def wait_closed(self):
        self.s.close()

    aclose = wait_closed

    async def read(self, n=-1):
        """Up to *n* bytes, once there are any."""
        await core._io_queue.queue_read(self.s)
        return self.s.read(n)

    async def readinto(self, buf):
        """Fills *buf* with what there is, once there is something; returns how many bytes."""
        await core._io_queue.queue_read(self.s)
        return self.s.readinto(buf)

    async def readexactly(self, n):
        """Just *n* bytes; EOFError if the stream ends before."""
        got = b""
        while len(got) < n:
            await core._io_queue.queue_read(self.s)
            part = self.s.read(n - len(got))
            if part is None:
                continue
            if not part:
                raise EOFError
            got += part
        return got

    async def readline(self):
        """Up to and with the next line end, or what is left before the end of the stream."""
        line = b""  # bytes also from a text stream such as sys.stdin
        while True:
            await core._io_queue.queue_read(self.s)
            part = self.s.readline()
            if part is None:
                continue
            line += part
            if not part or line[-1] == 10:
                return line

    def write(self, buf):
        """Writes what the stream takes at once; the rest is kept for `drain`."""
        if not self.out_buf:
            written = self.s.write(buf)
            if written == len(buf):
                return
            if written:
                buf = buf[written:]
        self.out_buf += buf

    async def drain(self):
        """Writes what is kept. Always ends the turn, so that a writer in a loop cannot starve the others."""
        if not self.out_buf:
            return await core.sleep_ms(0)
        rest = memoryview(self.out_buf)
        while len(rest):
            await core._io_queue.queue_write(self.s)
            written = self.s.write(rest)
            if written:
                rest = rest[written:]
        self.out_buf = b""

    async def awrite(self, buf, off=0, sz=-1):
        """`write` and `drain` of *sz* bytes (-1: all) of *buf* from *off* on."""
        if off or sz >= 0:
            buf = memoryview(buf)[off:]
            if sz >= 0:
                buf = buf[:sz]
        self.write(buf)
        await self.drain()

    awritestr = awrite


StreamReader = StreamWriter = Stream


async def open_connection(host, port, ssl=None, server_hostname=None):
    """Connects to a TCP server: (reader, writer). *ssl* is True or an SSLContext."""
    import socket
    from errno import EINPROGRESS

    family, kind, proto, _, address = socket.getaddrinfo(host, port, 0, socket.SOCK_STREAM)[0]
    s = socket.socket(family, kind, proto)
    s.setblocking(False)
    try:
        s.connect(address)
    except OSError as e:
        if e.errno != EINPROGRESS:
            raise e
    if ssl:
        if ssl is True:
            import ssl as tls

            ssl = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
        s = ssl.wrap_socket(s, server_hostname=server_hostname or host, do_handshake_on_connect=False)
        s.setblocking(False)
    stream = Stream(s)
    await core._io_queue.queue_write(s)
    return stream, stream


class Server:
    """A TCP server that `start_server` started; leaving an `async with` closes it."""

    def __init__(self):
        self.closing = False

    async def __aenter__(self):
        return self

    async def __aexit__(self, exc_type, exc, tb):
        self.close()
        await self.wait_closed()

    def close(self):
        self.closing = True
        self.task.cancel()

    async def wait_closed(self):
        await self.task

    async def _serve(self, s, cb, ssl):
        while True:
            try:
                await core._io_queue.queue_read(s)
            except core.CancelledError as cancelled:
                s.close()
                if self.closing:
                    return
                raise cancelled
            try:
                client, address = s.accept()
                if ssl:
                    client = ssl.wrap_socket(client, server_side=True, do_handshake_on_connect=False)
            except OSError:
                continue  # the client went away again, or does not speak TLS
            client.setblocking(False)
            stream = Stream(client, {"peername": address})
            core.create_task(cb(stream, stream))


async def start_server(cb, host, port, backlog=5, ssl=None):
    """Listens on *host*:*port*; each client gets a task cb(reader, writer)."""
    import socket

    family, _, _, _, address = socket.getaddrinfo(host, port)[0]
    s = socket.socket(family)
    s.setblocking(False)
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(address)
    s.listen(backlog)
    server = Server()
    server.task = core.create_task(server._serve(s, cb, ssl))
    try:
        # The task must have started before anybody closes the server, or it could not close the socket.
        await core.sleep_ms(0)
    except core.CancelledError as cancelled:
        server.task.cancel()
        raise cancelled
    return server
