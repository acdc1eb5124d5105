"""The table that marks periodic work as queued."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Planned",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("job", models.CharField(max_length=120)),
                ("moment", models.CharField(max_length=32)),
                ("planned_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["planned_at"], name="jobs_planne_planned_c81754_idx")],
                "constraints": [models.UniqueConstraint(fields=("job", "moment"), name="jobs_planned_once")],
            },
        ),
    ]
