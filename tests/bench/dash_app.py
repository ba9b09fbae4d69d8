"""The same map in Dash, written as its tutorial does: `python dash_app.py FOLDER PORT`.

FOLDER holds what `peers.write_rows` wrote. The figure holds the outlines, and a callback makes it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html


def main() -> None:
    folder, port = Path(sys.argv[1]), int(sys.argv[2])
    rows = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
    frames = json.loads((folder / "frames.json").read_text(encoding="utf-8"))
    outlines = json.loads((folder / "outlines.json").read_text(encoding="utf-8"))
    app = Dash(__name__)
    app.layout = html.Div(
        [
            dcc.Checklist(sorted({row["region"] for row in rows}), [], id="region"),
            dcc.Graph(id="map", style={"height": "560px"}),
            html.Table(id="table"),
        ]
    )

    @app.callback(Output("map", "figure"), Output("table", "children"), Input("region", "value"))
    def draw(regions: list[str]) -> tuple[go.Figure, list[Any]]:
        kept = [row for row in rows if not regions or row["region"] in regions]
        left_out = sorted({each["id"] for each in outlines["features"]} - {r["iso3"] for r in kept})
        land = go.Choropleth(
            geojson=outlines, locations=left_out, z=[0] * len(left_out), showscale=False
        )
        shown = go.Choropleth(
            geojson=outlines,
            locations=[row["iso3"] for row in kept],
            z=[row["step"] for row in kept],
            text=[row["name"] for row in kept],
            zmin=0,
            zmax=9,
        )
        cells = [[html.Td(row[name]) for name in ("name", "region", "stance")] for row in kept]
        frame = frames[regions[0] if len(regions) == 1 else ""]
        return go.Figure([land, shown], {"geo": frame}), [html.Tr(each) for each in cells]

    app.run(port=port)


main()
