"""The parts as mark-up: nothing inline, every field with its name, hint and fault, and pages that stay light."""

import re
from pathlib import Path

import pytest
from django import forms
from django.template.loader import render_to_string
from django.test import RequestFactory, override_settings
from django.urls import reverse

import keukentafel.design
from keukentafel.design.drawings.road import Road, Stop
from keukentafel.design.samples import samples

ROOM = Path(keukentafel.design.__file__).parent
TEMPLATES = sorted((ROOM / "templates").rglob("*.html"))
PLAIN_FILES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
ERRORS = ["400", "403", "403_csrf", "404", "413", "500"]


@pytest.fixture(autouse=True)
def _plain_file_names():
    with override_settings(STORAGES=PLAIN_FILES, ROOT_URLCONF="tests.keukentafel.design.design_urls"):
        yield


class LetterForm(forms.Form):
    sent_on = forms.DateField(label="Datum van de brief", help_text="Bijvoorbeeld 9 april 2026")
    sender = forms.ChoiceField(label="Van wie?", choices=[("cak", "Het CAK")], widget=forms.RadioSelect)
    note = forms.CharField(label="Notitie", required=False, widget=forms.Textarea)


def field(form: forms.Form, name: str, **more: object) -> str:
    return render_to_string("design/parts/field.html", {"field": form[name], **more})


def page() -> str:
    return render_to_string("design/onderdelen.html", samples(), RequestFactory().get("/onderdelen"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_breaks_the_strict_content_policy(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:|<script>", text)


def test_a_field_names_its_hint_and_its_fault_for_who_cannot_see_them() -> None:
    html = field(LetterForm({"sent_on": "31 april"}), "sent_on")
    described = re.search(r'<input[^>]*aria-describedby="([^"]+)"', html)
    assert described
    assert all(f'id="{name}"' in html for name in described[1].split())
    assert 'aria-invalid="true"' in html


def test_what_was_typed_comes_back_in_the_field_and_cannot_do_harm() -> None:
    html = field(LetterForm({"note": "<script>x</script>"}), "note")
    assert "&lt;script&gt;" in html
    assert "<script>" not in html


def test_a_choice_is_a_group_with_a_name() -> None:
    html = field(LetterForm(), "sender")
    assert re.search(r"<fieldset[^>]*>\s*<legend>Van wie\?", html)
    assert 'for="id_sender_0"' in html


def test_a_field_that_may_stay_empty_says_so_unless_the_page_says_it_once() -> None:
    assert "hoeft niet" in field(LetterForm(), "note")
    assert "hoeft niet" not in field(LetterForm(), "note", hide_optional=True)


def test_every_line_of_the_error_summary_leads_to_a_control_on_the_page() -> None:
    form = LetterForm({"sent_on": "31 april"})
    targets = re.findall(r'href="#([^"]+)"', render_to_string("design/parts/error_summary.html", {"form": form}))
    fields = "".join(field(form, name) for name in form.fields)
    assert targets == ["id_sent_on", "id_sender_0"]
    assert all(re.search(rf'<input[^>]*id="{target}"', fields) for target in targets)


def test_a_form_without_faults_has_no_error_summary() -> None:
    assert render_to_string("design/parts/error_summary.html", {"form": LetterForm()}).strip() == ""


def test_the_road_is_a_list_that_says_where_you_are_and_what_is_late() -> None:
    road = Road((Stop("Melden", state="done"), Stop("Verslag", state="late", is_here=True), Stop("Bezwaar", track="x")))
    html = render_to_string("design/parts/road.html", {"road": road})
    words = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert words == "Melden Gedaan. U bent hier Verslag Te laat. Zijweg: Bezwaar Komt nog."
    assert html.count('aria-current="step"') == 1


def test_what_nobody_told_is_not_called_done() -> None:
    html = render_to_string(
        "design/parts/road.html", {"road": Road((Stop("Aan tafel", state="passed", icon="table"),))}
    )
    assert "Niet verteld." in html
    assert "Gedaan" not in html
    assert 'class="icon"' not in html


def test_a_stop_with_nothing_to_add_has_no_empty_line() -> None:
    html = render_to_string("design/parts/road.html", {"road": Road((Stop("Voorbereiden", state="here"),))})
    assert html.count("<p") == html.count('<p class="signpost"') == 1


def test_numbers_in_drawings_never_get_a_decimal_comma() -> None:
    assert re.findall(r'(?:x|width|x1|x2)="\d+,\d+', page()) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_drawing_stays_small_until_the_styles_arrive(template: Path) -> None:
    outer = [tag for tag in re.findall(r"<svg[^>]*>", template.read_text(encoding="utf-8")) if " x=" not in tag]
    assert [tag for tag in outer if not (" width=" in tag and " height=" in tag)] == []


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_page_says_what_happened_what_to_do_and_where_help_is(name: str) -> None:
    html = render_to_string(f"design/errors/{name}.html", {}, RequestFactory().get("/"))
    assert re.search(r"<h1>[^<]{10,}</h1>", html)
    assert "Wat u nu kunt doen" in html
    assert 'href="tel:112"' in html


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_page_needs_no_request_and_no_database(name: str) -> None:
    assert "<h1>" in render_to_string(f"design/errors/{name}.html")


def test_quick_exit_works_without_script() -> None:
    html = render_to_string("design/parts/quick_exit.html")
    assert re.search(rf'<a [^>]*href="{reverse("snel-weg")}" rel="noreferrer"', html)


def test_our_styles_and_the_page_of_parts_stay_light() -> None:
    styles = sum(path.stat().st_size for path in (ROOM / "static" / "design").glob("*.css"))
    assert styles <= 47_000
    assert len(page().encode()) <= 70_000


def test_every_icon_that_a_template_names_is_in_the_drawing() -> None:
    drawn = set(re.findall(r'<symbol id="([^"]+)"', (ROOM / "static" / "design" / "icons.svg").read_text()))
    named = {name for path in TEMPLATES for name in re.findall(r'icon.html" with name="([^"]+)"', path.read_text())}
    assert named <= drawn
