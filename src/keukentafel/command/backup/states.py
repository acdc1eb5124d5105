"""Bringing a database to the state of an earlier release and from there to that of today."""

from collections.abc import Collection

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from keukentafel.command.backup.manifest import NAME, BadBackup
from keukentafel.command.backup.rows import Tables, tables

Node = tuple[str, str]


def known_migrations() -> frozenset[str]:
    """Return every migration that this program has, as `app.name`."""
    return frozenset(f"{app}.{name}" for app, name in MigrationLoader(None).graph.nodes)


def tables_at(migrations: Collection[str]) -> Tables:
    """Return the tables as they were after these migrations.  Raises BadBackup where they are not a whole."""
    loader = MigrationLoader(None)
    return tables(loader.project_state(_last_of(loader, migrations)).apps)


def standing_tables() -> Tables:
    """Return the tables that stand in this database now, none where it is new; what we do not know is left alone."""
    applied = {f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations()}
    return tables_at(applied & known_migrations())


def empty() -> None:
    """Drop every table of ours, within the caller's transaction."""
    quote = connection.ops.quote_name
    after = " CASCADE" if connection.vendor == "postgresql" else ""
    present = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for name in (*standing_tables(), MigrationRecorder.Migration._meta.db_table):
            if name in present:
                cursor.execute(f"DROP TABLE {quote(name)}{after}")


def build(migrations: Collection[str]) -> None:
    """Make the empty tables of an earlier release, within the caller's transaction."""
    executor = MigrationExecutor(connection)
    executor.migrate(_last_of(executor.loader, migrations))


def catch_up() -> None:
    """Bring the tables and what is in them from that release to today, within the caller's transaction."""
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def _last_of(loader: MigrationLoader, migrations: Collection[str]) -> list[Node]:
    """Return the migrations after which no other of these came."""
    graph = loader.graph
    chosen = {node for node in graph.nodes if ".".join(node) in migrations}
    last = sorted(node for node in chosen if not {child.key for child in graph.node_map[node].children} & chosen)
    if len(chosen) != len(set(migrations)) or {each for node in last for each in graph.forwards_plan(node)} != chosen:
        raise BadBackup("kopie_beschadigd", onderdeel=NAME)
    return last
