"""The house rules hold in every file, and each rule bites."""

import subprocess
from pathlib import Path

import pytest
from django.template.loader import get_template

from tests.house import rules
from tests.programs import ROOT

REGISTRY = ".".join(("registry", "npmjs", "org"))
"""Not as one word: this file is looked at too."""

BY_NAME_ON_PURPOSE = {"src/keukentafel/command/backup/rows.py"}
"""A back-up holds every table there is, whoever's it is."""


def tracked() -> list[Path]:
    """Return every file that git knows or would add, for a file is a danger before it is committed."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


FILES = tracked()
SOURCES = [file for file in FILES if file.is_relative_to(ROOT / "src") and file.suffix == ".py"]
CODE = [file for file in SOURCES if "migrations" not in file.parts]
TEMPLATES = [file for file in FILES if file.is_relative_to(ROOT / "src") and file.suffix in {".html", ".svg"}]
NO_TEXT = {".sqlite3", ".keukentafel", ".png", ".woff2", ".pdf", ".docx", ".mo", ".jpg"}
TEXTS = [file for file in FILES if file.suffix not in NO_TEXT]


def broken(rule: rules.Rule, files: list[Path]) -> list[str]:
    return [f"{file.relative_to(ROOT)}:{place}" for file in files for place in rule(file.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("rule", [rules.hidden_imports, rules.missing_docstrings, rules.too_long])
def test_every_source_file_keeps_the_rules_for_code(rule: rules.Rule) -> None:
    assert broken(rule, CODE) == []


@pytest.mark.parametrize("rule", [rules.names_across_houses, rules.admin_or_accounts])
def test_no_source_file_reaches_another_room_by_a_text(rule: rules.Rule) -> None:
    assert broken(rule, [file for file in CODE if str(file.relative_to(ROOT)) not in BY_NAME_ON_PURPOSE]) == []


def test_test_files_are_not_too_long() -> None:
    tests = [file for file in FILES if file.is_relative_to(ROOT / "tests") and file.suffix == ".py"]

    assert broken(rules.too_long, tests) == []


@pytest.mark.parametrize("rule", [rules.machine_paths, rules.secrets, rules.untracked_work])
def test_no_file_of_the_project_tells_what_it_should_not(rule: rules.Rule) -> None:
    own_examples = Path(__file__)

    assert broken(rule, [file for file in TEXTS if file != own_examples]) == []


def test_no_page_holds_script_or_style_or_asks_another_site() -> None:
    assert broken(rules.inline_code, TEMPLATES) == []


def test_no_page_of_one_house_points_into_the_other() -> None:
    for template in TEMPLATES:
        house = template.relative_to(ROOT / "src" / "keukentafel").parts[0]
        assert rules.url_upwards(template.read_text(encoding="utf-8"), house) == [], template


def test_every_template_can_be_read() -> None:
    assert TEMPLATES
    for template in TEMPLATES:
        parts = template.parts
        if template.suffix == ".html" and "templates" in parts:
            get_template("/".join(parts[parts.index("templates") + 1 :]))


def test_no_file_or_folder_is_a_drawer() -> None:
    names = {part for file in SOURCES for part in file.relative_to(ROOT / "src").with_suffix("").parts}

    assert names & rules.DRAWERS == set()


def test_third_party_code_is_never_committed() -> None:
    suspicious = [file for file in FILES if "node_modules" in file.parts or file.name.endswith((".min.js", ".min.css"))]

    assert suspicious == []


@pytest.mark.parametrize(
    ("rule", "bad", "good"),
    [
        (rules.hidden_imports, "def f():\n    import os\n", "import os\ndef f(): ...\n"),
        (rules.hidden_imports, "class A:\n    def f(self):\n        from a import b\n", "from a import b\n"),
        (rules.names_across_houses, "apps.get_model('x', 'Y')", "Y.objects.get()"),
        (rules.names_across_houses, "a = models.ForeignKey('werktafel.Dossier')", "a = models.ForeignKey(Dossier)"),
        (rules.missing_docstrings, "x = 1\n", '"""One."""\n'),
        (rules.missing_docstrings, '"""One."""\ndef f(): ...\n', '"""One."""\ndef _f(): ...\n'),
        (rules.too_long, "x = 1\n" * 401, "x = 1\n" * 400),
        (rules.too_long, "def f():\n" + "    x = 1\n" * 60, "def f():\n" + "    x = 1\n" * 59),
        (rules.admin_or_accounts, "from django.contrib.auth import models", "from django.contrib import staticfiles"),
        (rules.untracked_work, "# TODO tidy up", "# TODO (#12) tidy up"),
        (rules.machine_paths, "open('/home/an/x')", "open('var/x')"),
        (rules.machine_paths, f'"resolved": "https://{REGISTRY}/a/-/a.tgz"', '"integrity": "sha512-x"'),
        (rules.secrets, 'SECRET_KEY = "abcdefghijklmnopqrstuvwxyz"', 'SECRET_KEY = secret_key("")'),
        (rules.secrets, "-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN CERTIFICATE-----"),
        (rules.inline_code, "<script>alert(1)</script>", '<script src="/static/a.js" defer></script>'),
        (rules.inline_code, '<p style="color: red">', '<p class="late">'),
        (rules.inline_code, '<a onclick="go()">', '<a href="/once">'),
        (
            rules.inline_code,
            '<link rel="stylesheet" href="https://elders.example/a.css">',
            '<a href="https://wetten.nl">',
        ),
    ],
)
def test_each_rule_bites_and_lets_good_work_pass(rule: rules.Rule, bad: str, good: str) -> None:
    assert rule(bad) != []
    assert rule(good) == []


def test_the_rule_about_houses_bites() -> None:
    assert rules.url_upwards("{% url 'werktafel:dossier' %}", "tafel") != []
    assert rules.url_upwards("{% url 'tafel:weg' %}", "tafel") == []
