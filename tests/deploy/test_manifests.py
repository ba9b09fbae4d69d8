"""The manifests of Kubernetes hold what its own schema allows, and agree with the image."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml

from tests.browser.server import ROOT

FOLDER = ROOT / "deploy" / "kubernetes"
IMAGE = (ROOT / "deploy" / "Containerfile").read_text(encoding="utf-8")
Manifest = dict[str, Any]


def manifests(folder: Path = FOLDER) -> Iterator[Manifest]:
    for file in sorted(folder.glob("*.yaml")):
        yield from yaml.safe_load_all(file.read_text(encoding="utf-8"))


def of_kind(kind: str) -> Manifest:
    (found,) = [manifest for manifest in manifests() if manifest["kind"] == kind]
    return found


def container() -> Manifest:
    (found,) = of_kind("Deployment")["spec"]["template"]["spec"]["containers"]
    return dict(found)


@pytest.mark.parametrize("manifest", [*manifests()], ids=lambda manifest: manifest["kind"])
def test_a_manifest_is_as_kubernetes_reads_it(manifest: Manifest) -> None:
    kubernetes_validate.validate(manifest, kubernetes_validate.latest_version(), strict=True)


def test_a_field_that_kubernetes_does_not_know_is_refused() -> None:
    deployment = of_kind("Deployment")
    deployment["spec"]["replica"] = 3
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(deployment, kubernetes_validate.latest_version(), strict=True)


def test_ports_are_those_of_the_image_and_of_the_metrics() -> None:
    ports = {port["name"]: port["containerPort"] for port in container()["ports"]}
    assert f"EXPOSE {ports['http']}\n" in IMAGE
    variables = {each["name"]: each["value"] for each in container()["env"]}
    assert variables["METRICS_PORT"] == str(ports["metrics"])
    allowed = [
        port["port"]
        for rule in of_kind("NetworkPolicy")["spec"]["ingress"]
        for port in rule["ports"]
    ]
    assert allowed == [ports["http"], ports["metrics"]]


def test_every_object_selects_the_same_processes() -> None:
    labels = of_kind("Deployment")["spec"]["template"]["metadata"]["labels"]
    assert of_kind("Deployment")["spec"]["selector"]["matchLabels"] == labels
    assert of_kind("Service")["spec"]["selector"] == labels
    assert of_kind("PodDisruptionBudget")["spec"]["selector"]["matchLabels"] == labels
    assert of_kind("NetworkPolicy")["spec"]["podSelector"]["matchLabels"] == labels


def test_more_processes_come_at_the_number_of_pages_that_was_worked_out() -> None:
    text = " ".join((FOLDER.parent / "README.md").read_text(encoding="utf-8").split())
    said = re.search(r"takes (\d+) ms ÷ (\d+) s = .+ about (\d+) of them, and (\d+) if", text)
    assert said
    step_ms, every_s, busy, half_idle = map(int, said.groups())
    assert busy == pytest.approx(every_s * 1000 / step_ms, rel=0.05)
    assert half_idle == busy // 2
    (metric,) = of_kind("HorizontalPodAutoscaler")["spec"]["metrics"]
    assert metric["pods"]["target"]["averageValue"] == str(half_idle)
