"""Where people sit in the drawing of the table, and by what letter and colour one knows them."""

from django.template.loader import render_to_string

from keukentafel.design.drawings.table import CHAIRS, Sitter, TableDrawing, draw_table, marks_of

TOOS = Sitter("Toos Verhagen", "inwoner", is_you=True)
KARIN = Sitter("Karin Verhagen", "mantelzorger")
SAMIRA = Sitter("Samira Aziz", "ondersteuner")


def crowd(number: int) -> list[Sitter]:
    return [TOOS, *(Sitter(f"Mens{index}", "buur") for index in range(1, number))]


def boxes(drawing: TableDrawing) -> list[tuple[int, int, int, int]]:
    return [chair.seat for chair in drawing.chairs]


def test_whoever_looks_sits_at_the_bottom() -> None:
    drawing = draw_table([KARIN, SAMIRA, TOOS])

    assert [(chair.sitter.name, chair.side) for chair in drawing.chairs] == [
        ("Toos Verhagen", "bottom"),
        ("Karin Verhagen", "left"),
        ("Samira Aziz", "right"),
    ]


def test_no_two_chairs_of_a_full_table_stand_in_each_other() -> None:
    seats = boxes(draw_table(crowd(CHAIRS)))

    assert len(seats) == CHAIRS
    for place, (x, y, width, height) in enumerate(seats):
        for other_x, other_y, other_width, other_height in seats[place + 1 :]:
            apart_across = x + width <= other_x or other_x + other_width <= x
            assert apart_across or y + height <= other_y or other_y + other_height <= y


def test_every_chair_stays_within_the_drawing() -> None:
    for x, y, width, height in boxes(draw_table(crowd(CHAIRS))):
        assert x >= 0
        assert y >= 0
        assert x + width <= 400
        assert y + height <= 360


def test_a_table_for_one_still_has_a_free_chair() -> None:
    assert [chair.sitter.state for chair in draw_table([TOOS], free="vrij").chairs] == ["sits", "free"]


def test_a_full_table_has_no_free_chair_and_counts_who_stands() -> None:
    drawing = draw_table(crowd(CHAIRS + 2), free="vrij")

    assert drawing.more == 2
    assert "free" not in {chair.sitter.state for chair in drawing.chairs}


def test_people_whose_names_begin_alike_get_letters_of_their_own() -> None:
    names = ["Karin", "Kees", "Kees", "K", ""]

    assert [mark.letter for mark in marks_of([Sitter(name) for name in names])] == ["K", "Ke", "K2", "K3", "?"]


def test_who_looks_is_called_u_and_keeps_the_colour_that_others_see() -> None:
    seen_by_toos = marks_of([TOOS, KARIN])
    seen_by_karin = marks_of([Sitter("Toos", "inwoner"), Sitter("Karin", "mantelzorger", is_you=True)])

    assert [mark.letter for mark in seen_by_karin] == ["T", "u"]
    assert [mark.colour for mark in seen_by_karin] == [mark.colour for mark in seen_by_toos]


def test_two_carers_get_two_colours_and_neither_gets_that_of_the_resident() -> None:
    colours = [mark.colour for mark in marks_of([KARIN, Sitter("Kees", "mantelzorger")])]

    assert colours[0] == "mantelzorger"
    assert colours[1] not in ("mantelzorger", "inwoner")


def test_a_long_name_is_drawn_small_and_a_very_long_one_cut() -> None:
    chairs = draw_table([TOOS, Sitter("Charlotte"), Sitter("Annemarieke Jansen")]).chairs

    assert [(chair.name, chair.is_small) for chair in chairs[1:]] == [("Charlotte", True), ("Annemari…", True)]


def test_the_drawing_says_in_words_who_sits_where() -> None:
    drawing = draw_table([TOOS, KARIN, Sitter("Joost", state="invited")], free="vrij")

    page = render_to_string("design/parts/table.html", {"drawing": drawing})

    assert "Onder zit u. Links: Karin Verhagen. Rechts: Joost, stoel staat klaar. Eén stoel is vrij." in page
