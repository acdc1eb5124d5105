"""Puts into the wheel what stands beside `src`: content, demo and the built assets."""

from pathlib import Path
from typing import Any  # hatchling's own signature

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = {"content": "keukentafel/_content", "demo": "keukentafel/_demo", "build/assets": "keukentafel/_assets"}
"""Where each folder of the checkout goes; `keukentafel.content.folder` finds them again."""


class FoldersInWheel(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the folders; hatchling finds this class by its base."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the folders to a wheel that is to be carried away; raises FileNotFoundError where one was not built."""
        if version == "editable":
            return
        for folder, place in FOLDERS.items():
            if not (Path(self.root) / folder).is_dir():
                raise FileNotFoundError(f"{folder} is missing; ./start builds it")
            build_data["force_include"][folder] = place
