"""The letterbox of a table: whoever has no key can put something in, and the next opening takes it out."""

from dataclasses import replace

from keukentafel.tafel.kluis.keys import Keys
from keukentafel.tafel.kluis.models import Post, Sheet, Table
from keukentafel.tafel.kluis.sealed_head import open_head, seal_head
from keukentafel.tafel.kluis.sealing import new_pair


def new_letterbox(sheet: Sheet, keys: Keys) -> None:
    """Give the table of `sheet`, which is its `gedeeld`, a new letterbox: the private half goes in the sealed head.

    Called with the sheet's row locked, when a table starts and after each new epoch of `gedeeld`.  The private halves
    for which post is still lying there stay until it was taken in.
    """
    head, pair = open_head(sheet, keys.of(sheet.epoch)), new_pair()
    awaited = {bytes(key) for key in Post.objects.filter(table=sheet.table_id).values_list("letterbox_key", flat=True)}
    kept = {public: private for public, private in head.letterboxes.items() if public in awaited}
    public = bytes(pair.public_key)
    seal_head(sheet, replace(head, letterboxes={**kept, public: bytes(pair)}), keys.of(sheet.epoch))
    sheet.save(update_fields=["head", "last_seq"])
    Table.objects.filter(pk=sheet.table_id).update(letterbox_key=public)
