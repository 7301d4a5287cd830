"""What can be drawn by core alone, and who draws it."""

DRAWERS = {
    "chart": "core.paper.chart",
    "cv": "core.paper.cv",
    "poster": "core.paper.poster",
    "report": "core.paper.report",
    "workbook": "core.paper.workbook",
}
