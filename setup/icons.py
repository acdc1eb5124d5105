"""Draws the icons of the talk on a device, in the sizes that telephones ask for, from the one drawing `app.svg`.

Run it after the drawing changed: `python -m setup.icons`.  What it makes lies beside the drawing, in the repository.
"""

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from setup.chromium import find_chromium

FOLDER = Path(__file__).resolve().parents[1] / "src" / "keukentafel" / "tafel" / "gesprek" / "static" / "gesprek"
GROUND = "#f3f5f2"
COLOURS = 64

DRAWN = {"app-180": (180, 0.86), "app-192": (192, 1.0), "app-512": (512, 1.0), "app-512-vol": (512, 0.74)}
"""Each picture: its width, and how much of it the drawing takes.

Below 1 the ground fills the whole square, for a telephone that cuts a shape of its own out of it: what is cut off by
the roundest of those lies outside four fifths of the middle.
"""


def page_of(drawing: str, part: float) -> str:
    """Return a page that holds the drawing alone."""
    ground = GROUND if part < 1 else "transparent"
    size = f"width:{part:.0%};height:{part:.0%}"
    return (
        f'<body style="margin:0;background:{ground};height:100vh;display:grid;place-items:center">'
        f'<div style="{size}">{drawing.replace("<svg ", "<svg width=100% height=100% ", 1)}</div>'
    )


def main() -> None:
    """Draw every picture."""
    drawing = (FOLDER / "app.svg").read_text("utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        for name, (width, part) in DRAWN.items():
            page = browser.new_page(viewport={"width": width, "height": width})
            page.set_content(page_of(drawing, part))
            shown = Image.open(io.BytesIO(page.screenshot(omit_background=part == 1)))
            few = shown.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
            few.save(FOLDER / f"{name}.png", optimize=True)
        browser.close()


if __name__ == "__main__":
    main()
