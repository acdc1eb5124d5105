"""The tables of the vault, as first released."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Card",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("lookup", models.BinaryField(max_length=32, unique=True)),
                ("wrapped_key", models.BinaryField()),
                ("made_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="EndedCard",
            fields=[
                ("card_id", models.UUIDField(primary_key=True, serialize=False)),
                ("ended_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="ErasedTable",
            fields=[
                ("table_id", models.UUIDField(primary_key=True, serialize=False)),
                ("erased_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Ring",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("public_key", models.BinaryField(max_length=32)),
                ("made_at", models.DateTimeField()),
                ("alone_since", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="SaltMark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.BinaryField(max_length=32)),
            ],
        ),
        migrations.CreateModel(
            name="Table",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("started_at", models.DateTimeField()),
                ("opened_at", models.DateTimeField(db_index=True)),
                ("letterbox_key", models.BinaryField(max_length=32)),
            ],
        ),
        migrations.CreateModel(
            name="WithdrawnSeat",
            fields=[
                ("seat_id", models.UUIDField(primary_key=True, serialize=False)),
                ("withdrawn_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Knock",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.BinaryField(max_length=16)),
                ("kind", models.CharField(choices=[("open", "open"), ("start", "start")], max_length=5)),
                ("at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["address", "kind", "at"], name="kluis_knocks")],
            },
        ),
        migrations.CreateModel(
            name="OpenRing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lookup", models.BinaryField(max_length=32, unique=True)),
                ("wrapped_key", models.BinaryField()),
                ("opened_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(db_index=True)),
                (
                    "card",
                    models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to="tafel_kluis.card"),
                ),
                (
                    "ring",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="open_rings", to="tafel_kluis.ring"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="card",
            name="ring",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="cards", to="tafel_kluis.ring"
            ),
        ),
        migrations.CreateModel(
            name="Seat",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("keeps", models.BooleanField(default=False)),
                ("taken_at", models.DateTimeField()),
                ("opened_at", models.DateTimeField(null=True)),
                ("ends_on", models.DateField(null=True)),
                (
                    "ring",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="seats", to="tafel_kluis.ring"
                    ),
                ),
                (
                    "table",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="seats", to="tafel_kluis.table"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Reminder",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("on", models.DateField(db_index=True)),
                ("address", models.EmailField(max_length=254)),
                (
                    "seat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reminders", to="tafel_kluis.seat"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("lookup", models.BinaryField(max_length=32, unique=True)),
                ("public_key", models.BinaryField(max_length=32)),
                ("sealed", models.BinaryField()),
                ("shown", models.BinaryField()),
                ("shown_epoch", models.PositiveIntegerField()),
                ("keeps", models.BooleanField(default=False)),
                ("takes_over", models.BooleanField(default=False)),
                ("seat_ends_on", models.DateField(null=True)),
                ("made_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField(db_index=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="invitations", to="tafel_kluis.seat"
                    ),
                ),
                (
                    "table",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="invitations", to="tafel_kluis.table"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Sheet",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("epoch", models.PositiveIntegerField(default=1)),
                ("needs_new_epoch", models.BooleanField(default=False)),
                ("last_seq", models.PositiveBigIntegerField(default=0)),
                ("head", models.BinaryField()),
                ("snapshot", models.BinaryField(null=True)),
                ("snapshot_seq", models.PositiveBigIntegerField(default=0)),
                ("snapshot_epoch", models.PositiveIntegerField(default=0)),
                (
                    "owner",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="private_sheet",
                        to="tafel_kluis.seat",
                    ),
                ),
                (
                    "table",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sheets", to="tafel_kluis.table"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("epoch", models.PositiveIntegerField()),
                ("size", models.PositiveIntegerField()),
                ("sealed", models.BinaryField()),
                ("written_at", models.DateTimeField()),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="attachments", to="tafel_kluis.sheet"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Post",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("letterbox_key", models.BinaryField(max_length=32)),
                ("sealed", models.BinaryField()),
                ("arrived_at", models.DateTimeField()),
                (
                    "table",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="post", to="tafel_kluis.table"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="WithdrawnGrant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("seat_id", models.UUIDField()),
                ("sheet_id", models.UUIDField()),
                ("may_read", models.BooleanField(default=False)),
                ("withdrawn_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("seat_id", "sheet_id"), name="kluis_one_withdrawal_a_sheet")
                ],
            },
        ),
        migrations.CreateModel(
            name="OlderKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("epoch", models.PositiveIntegerField()),
                ("sealed", models.BinaryField()),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="older_keys", to="tafel_kluis.sheet"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("sheet", "epoch"), name="kluis_older_key_once")],
            },
        ),
        migrations.CreateModel(
            name="InvitedSheet",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "right",
                    models.CharField(
                        choices=[("lezen", "lezen"), ("aantekenen", "aantekenen"), ("schrijven", "schrijven")],
                        max_length=12,
                    ),
                ),
                ("ends_on", models.DateField(null=True)),
                (
                    "invitation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sheets", to="tafel_kluis.invitation"
                    ),
                ),
                ("sheet", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="tafel_kluis.sheet")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("invitation", "sheet"), name="kluis_one_right_an_invitation")
                ],
            },
        ),
        migrations.CreateModel(
            name="Grant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "right",
                    models.CharField(
                        choices=[("lezen", "lezen"), ("aantekenen", "aantekenen"), ("schrijven", "schrijven")],
                        max_length=12,
                    ),
                ),
                ("ends_on", models.DateField(null=True)),
                (
                    "seat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="grants", to="tafel_kluis.seat"
                    ),
                ),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="grants", to="tafel_kluis.sheet"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("seat", "sheet"), name="kluis_one_grant_a_sheet")],
            },
        ),
        migrations.CreateModel(
            name="Batch",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("seq", models.PositiveBigIntegerField()),
                ("epoch", models.PositiveIntegerField()),
                ("revision", models.PositiveIntegerField(default=0)),
                ("format", models.PositiveSmallIntegerField()),
                ("sealed", models.BinaryField()),
                ("written_at", models.DateTimeField()),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="batches", to="tafel_kluis.sheet"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("sheet", "seq"), name="kluis_batch_once")],
            },
        ),
        migrations.CreateModel(
            name="SheetKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("epoch", models.PositiveIntegerField()),
                ("sealed", models.BinaryField()),
                (
                    "invitation",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, to="tafel_kluis.invitation"
                    ),
                ),
                (
                    "ring",
                    models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to="tafel_kluis.ring"),
                ),
                (
                    "sheet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="keys", to="tafel_kluis.sheet"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("sheet", "epoch", "ring"), name="kluis_key_once_a_ring"),
                    models.UniqueConstraint(
                        fields=("sheet", "epoch", "invitation"), name="kluis_key_once_an_invitation"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ring__isnull", True), ("invitation__isnull", True), _connector="XOR"),
                        name="kluis_key_for_one",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="seat",
            constraint=models.UniqueConstraint(fields=("table", "ring"), name="kluis_one_seat_a_table"),
        ),
    ]
