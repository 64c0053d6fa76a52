"""A local server of a folder, as a host of static sites does it: compressed, and with the site's own 404 page."""

from __future__ import annotations

import contextlib
import gzip
import threading
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".csv", ".xml")


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder until the end of the block; return its address, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@lru_cache(100)  # each new context of a browser asks for the scripts and style sheets of the theme again
def _compressed(data: bytes) -> bytes:
    return gzip.compress(data, 6)  # the default of gzip


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 5  # an idle connection of a browser doesn't hold up the end of a test

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        bare = self.path.partition("?")[0]
        if path.is_dir() and not bare.endswith("/"):
            self.send_response(301)
            self.send_header("Location", f"{bare}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if path.is_dir():
            path /= "index.html"
        if path.is_file():
            self._send(200, path)
        elif (Path(self.directory) / "404.html").is_file():
            self._send(404, Path(self.directory) / "404.html")
        else:
            self.send_error(404)

    def _send(self, status: int, path: Path) -> None:
        data = path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            data = _compressed(data)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # the browser left the page
            self.wfile.write(data)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""
