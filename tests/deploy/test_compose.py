"""What compose starts is as its own schema allows, and agrees with the image and the proxy."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from check_jsonschema.builtin_schemas import get_builtin_schema
from jsonschema import Draft202012Validator

from components.server.settings import ServerSettings
from components.tables.case import SHIPPED
from components.tables.editions import FOLDER as EDITIONS
from tests.browser.server import ROOT
from tests.deploy.test_manifests import IMAGE, container

FOLDER = ROOT / "deploy"
Compose = dict[str, Any]
# What others read: uvicorn, Python, the shell.
OTHERS = {"FORWARDED_ALLOW_IPS", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "HOME", "PATH"}


@pytest.fixture
def compose() -> Compose:
    return dict(yaml.safe_load((FOLDER / "compose.yaml").read_text(encoding="utf-8")))


def faults(compose: Compose) -> list[str]:
    schema = get_builtin_schema("vendor.compose-spec")
    return [fault.message for fault in Draft202012Validator(schema).iter_errors(compose)]


def exposed() -> str:
    (port,) = re.findall(r"^EXPOSE (\d+)$", IMAGE, re.MULTILINE)
    return str(port)


def test_the_file_is_as_compose_reads_it(compose: Compose) -> None:
    assert faults(compose) == []
    compose["services"]["dashboard"]["readonly"] = True
    assert "readonly" in "".join(faults(compose))


def test_the_image_is_built_from_what_there_is(compose: Compose) -> None:
    build = compose["services"]["dashboard"]["build"]
    context = (FOLDER / build["context"]).resolve()
    assert context == ROOT
    assert (context / build["dockerfile"]).is_file()
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", IMAGE, re.MULTILINE)
    assert copied
    names = {name for line in copied for name in line.split()}
    assert all((context / name).exists() for name in names)
    assert {SHIPPED.name, EDITIONS.name} <= names


def test_nobody_is_root_and_nothing_is_written(compose: Compose) -> None:
    (user,) = re.findall(r"^USER (\d+):\d+$", IMAGE, re.MULTILINE)
    assert int(user) > 0
    service = compose["services"]["dashboard"]
    assert service["read_only"]
    assert f"HOME={service['tmpfs'][0]} " in IMAGE
    assert service["cap_drop"] == ["ALL"]


def test_every_variable_is_one_that_somebody_reads(compose: Compose) -> None:
    image = re.findall(r"(?:^ENV|^   ) ([A-Z_]+)=(\S+)", IMAGE, re.MULTILINE)
    given = dict(image) | compose["services"]["dashboard"]["environment"]
    given |= {each["name"]: each["value"] for each in container()["env"]}
    ours = {name.upper(): value for name, value in given.items() if name not in OTHERS}
    read = {name: value for name, value in ours.items() if not name.startswith("STREAMLIT_")}
    assert read.keys() <= {name.upper() for name in ServerSettings.model_fields}
    ServerSettings(**{name.lower(): value for name, value in read.items()})
    assert given["STREAMLIT_SERVER_PORT"] == exposed()


def test_the_proxy_reaches_every_process_and_visitors_the_proxy(compose: Compose) -> None:
    proxy, dashboard = (compose["services"][name] for name in ("proxy", "dashboard"))
    assert set(proxy["networks"]) == set(compose["networks"])
    assert dashboard["networks"] == ["inside"]
    assert compose["networks"]["inside"]["internal"]
    mounted = [volume.split(":") for volume in proxy["volumes"]]
    assert all((FOLDER / source).is_file() for source, *_ in mounted)
    upstream = (FOLDER / "upstream.compose.conf").read_text(encoding="utf-8")
    replicas = range(1, dashboard["deploy"]["replicas"] + 1)
    assert re.findall(r"^server (\S+) ", upstream, re.MULTILINE) == [
        f"{FOLDER.name}-dashboard-{number}:{exposed()}" for number in replicas
    ]
    (port,) = proxy["ports"]
    settings = (FOLDER / "nginx.conf").read_text(encoding="utf-8")
    assert f"listen {port.split(':')[1]};" in settings
