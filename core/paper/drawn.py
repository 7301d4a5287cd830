"""What can be drawn by core alone, and who draws it."""

DRAWERS = {"chart": "core.paper.chart", "poster": "core.paper.poster", "workbook": "core.paper.workbook"}
