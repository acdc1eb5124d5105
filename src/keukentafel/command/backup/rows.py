"""One row of any table as JSON and back, in a form that no database puts its stamp on."""

import json
from collections.abc import Iterator, Mapping

from django.apps.registry import Apps
from django.db.models import JSONField, Model, QuerySet

Tables = Mapping[str, type[Model]]
"""Models by the name of their table, those of today or those of an earlier release."""

LEFT_OUT = frozenset(
    {"tafel_kluis_openring", "tafel_kluis_knock", "tafel_kluis_invitation", "tafel_kluis_invitedsheet"}
)
"""What no back-up holds: sessions end, and words that were given out once must not work again after a restore."""

_ONLY = {"tafel_kluis_sheetkey": {"ring__isnull": False}}
"""Of some tables only these rows: the keys that are sealed to invitations stay out with the invitations."""


def tables(registry: Apps) -> dict[str, type[Model]]:
    """Return every table that this program owns, by its name in the database."""
    models = registry.get_models(include_auto_created=True)
    owned = [model for model in models if model._meta.managed and not model._meta.proxy]
    return {model._meta.db_table: model for model in sorted(owned, key=lambda model: model._meta.db_table)}


def kept(every: Tables) -> dict[str, type[Model]]:
    """Return the tables that belong in a back-up."""
    return {name: model for name, model in every.items() if name not in LEFT_OUT}


def kept_rows(name: str, model: type[Model]) -> QuerySet[Model]:
    """Return the rows of a table that belong in a back-up, in the order of their keys."""
    return model._base_manager.filter(**_ONLY.get(name, {})).order_by("pk")


def row_of(instance: Model) -> dict[str, object]:
    """Return the columns of one row by name, each as text, null, or JSON where the column holds JSON."""
    return {field.attname: _written(field, instance) for field in instance._meta.local_concrete_fields}


def _written(field: object, instance: Model) -> object:
    value = field.value_from_object(instance)  # type: ignore[attr-defined]  # Django's field types have no common stub
    if value is None or isinstance(field, JSONField):
        return value
    return field.value_to_string(instance)  # type: ignore[attr-defined]


def instance_of(model: type[Model], row: Mapping[str, object]) -> Model:
    """Return the unsaved row of `model`.  Raises ValueError where columns or values do not fit."""
    fields = {field.attname: field for field in model._meta.local_concrete_fields}
    if fields.keys() != row.keys():
        raise ValueError(f"columns of {model._meta.db_table}")
    values = {}
    for name, value in row.items():
        keep = value is None or isinstance(fields[name], JSONField)
        values[name] = value if keep else fields[name].to_python(value)
    return model(**values)


def lines_of(rows: QuerySet[Model]) -> Iterator[bytes]:
    """Return the rows as JSON Lines, a few hundred in memory at a time."""
    for instance in rows.iterator(chunk_size=500):
        yield json.dumps(row_of(instance), ensure_ascii=False).encode() + b"\n"
