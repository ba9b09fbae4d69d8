"""Find an nginx for the tests behind a proxy, or install one: `python tests/browser/nginx.py`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

_PACKAGE = "nginx-light"


def find_nginx() -> str | None:
    """Return the path of nginx; Debian puts it where only root's PATH looks."""
    return shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")


def install_nginx() -> None:
    """Install Debian's small nginx, as root."""
    subprocess.run(["apt-get", "update", "-qq"], check=True)  # noqa: S607
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", _PACKAGE]
    subprocess.run(command, check=True)  # noqa: S603


if __name__ == "__main__":
    if find_nginx() is None and os.geteuid() == 0 and shutil.which("apt-get"):
        install_nginx()
    found = find_nginx()
    if found is None:
        sys.exit(f"No nginx found or installed. Install it ({_PACKAGE} in Debian) and try again.")
    sys.stdout.write(f"nginx: {found}\n")
