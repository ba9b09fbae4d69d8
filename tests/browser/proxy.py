"""A real nginx in front of the dashboard: it takes a prefix away, or spreads what is asked."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browser.nginx import find_nginx
from tests.browser.server import free_port, wait_until_it_answers

_CONFIG = """
daemon off;
pid {folder}/pid;
error_log {folder}/log;
events {{}}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  proxy_max_temp_file_size 0;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    {locations}
  }}
}}
"""
_LOCATION = """
    location {path} {{
      proxy_pass {server}{becomes};
      proxy_http_version 1.1;
      proxy_request_buffering off;
      proxy_set_header Host $http_host;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection "upgrade";
    }}
"""


@contextmanager
def stripping(server: str, prefix: str, folder: Path) -> Iterator[str]:
    """Yield the address below which nginx hands all on to `server` without the prefix."""
    with _handing_on({f"/{prefix}/": (server, "/")}, prefix, folder) as address:
        yield address


@contextmanager
def keeping(server: str, prefix: str, folder: Path) -> Iterator[str]:
    """Yield the address below which nginx hands all on to a `server` that knows of the prefix."""
    origin = server.removesuffix(f"/{prefix}")
    with _handing_on({f"/{prefix}": (origin, "")}, prefix, folder) as address:
        yield address


@contextmanager
def spreading(speaks: str, answers: str, folder: Path) -> Iterator[str]:
    """Yield the address of nginx that takes websockets to one server and all else to another."""
    servers = {"/_stcore/stream": (speaks, ""), "/": (answers, "")}
    with _handing_on(servers, "", folder) as address:
        yield address


@contextmanager
def _handing_on(servers: Mapping[str, tuple[str, str]], prefix: str, folder: Path) -> Iterator[str]:
    """Yield the address of nginx with a server, and what it is asked for, for each path."""
    port = free_port()
    locations = "".join(
        _LOCATION.format(
            path=path, server=server.replace("localhost", "127.0.0.1"), becomes=becomes
        )
        for path, (server, becomes) in servers.items()
    )
    text = _CONFIG.format(folder=folder, port=port, locations=locations)
    with nginx(text, f"http://localhost:{port}/{prefix}".rstrip("/"), folder) as address:
        yield address


@contextmanager
def nginx(config: str, address: str, folder: Path) -> Iterator[str]:
    """Yield `address` once nginx answers there, set up by `config`; it writes to `folder`."""
    program = find_nginx()
    if program is None:
        # A skipped test would pass where nothing was tested.
        pytest.fail("No nginx found: run `python tests/browser/nginx.py`", pytrace=False)
    file, log = folder / "nginx.conf", folder / "log"
    file.write_text(config, encoding="utf-8")
    log.touch()
    command = [program, "-c", str(file), "-p", str(folder), "-e", str(log)]
    with subprocess.Popen(command) as process:  # noqa: S603 - the command is our own
        try:
            wait_until_it_answers(f"{address}/healthz", process, str(log))
            yield address
        finally:
            process.terminate()
