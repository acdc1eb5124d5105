"""Where the styles, pictures and letters of the pages lie, and what each is called there."""

from whitenoise.storage import CompressedManifestStaticFilesStorage  # type: ignore[import-untyped]


class StaticFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # it has no types
    """Hashed and compressed files; the address of each is worked out once, as a page asks for some dozens."""

    support_js_module_import_aggregation = True
    """Scripts name the scripts they stand on by their hashed names too."""

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        self._addresses: dict[str, str] = {}

    def url(self, name: str, force: bool = False) -> str:
        """Return the address of a file by its plain name; raises ValueError for one that was not collected."""
        if force:
            return str(super().url(name, force))
        if name not in self._addresses:
            self._addresses[name] = str(super().url(name))
        return self._addresses[name]

    def save_manifest(self) -> None:
        """Write down what each file is called now, and forget what it was called before."""
        super().save_manifest()
        self._addresses.clear()
