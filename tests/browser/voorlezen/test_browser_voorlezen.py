"""What is read aloud of a page and what is not, in a real browser with a stand-in for its voices."""

import pytest
from django.templatetags.static import static
from playwright.sync_api import expect

from tests.browser.device import Device
from tests.browser.steps import follow, goes, press
from tests.browser.voices import DUTCH, Listener, gets_voices, starts

pytestmark = pytest.mark.django_db(transaction=True)

SECRET = "Dit geheim lezen wij niet voor."
FORM = """
<h1>Uw week</h1>
<label for="a">Wat lukt niet?</label><textarea id="a">Ik kom de trap niet op. Dat is zwaar.\nEn de douche.</textarea>
<label for="b">Hoeveel dagen?</label><span><input id="b" value="3"> <span>dagen</span></span>
<label for="c">En verder?</label><input id="c" value="">
<label for="d">Welke wet?</label><select id="d"><option>Wmo</option><option selected>Jeugdwet</option></select>
<label for="g">Welke dag?</label><select id="g"><option value="">…</option><option>Maandag</option></select>
<label><input type="radio" name="e"> <span>Ja</span></label>
<label><input type="radio" name="e" checked> <span>Nee</span></label>
<label><input type="checkbox" checked> <span>Met Karin</span></label>
<input type="checkbox" id="f"><label for="f">Met Joost.</label>
<button aria-pressed="true"><span>Douchen</span></button><button>Bewaar</button><input type="hidden" value="tok">
"""
SPOKEN_FORM = [
    "Uw week",
    "Wat lukt niet?",
    "ingevuld: Ik kom de trap niet op.",
    "Dat is zwaar.",
    "En de douche.",
    "Hoeveel dagen?",
    "ingevuld: 3",
    "dagen",
    "En verder?",
    "Nog leeg.",
    "Welke wet?",
    "gekozen: Jeugdwet",
    "Welke dag?",
    "Nog leeg.",
    "Ja",
    "Nee, gekozen",
    "Met Karin, aangevinkt",
    "Met Joost.",
    "Knop: Douchen, aangevinkt",
    "Knop: Bewaar",
]


def test_a_page_is_read_sentence_by_sentence_in_its_order_to_the_end(page, site):
    goes(page, site + "/")
    listener = Listener(page)
    listener.opener.click()
    said = listener.hears_all()

    assert said[:5] == [
        "Voor uw gesprek met de gemeente",
        "U hoeft dit niet alleen te doen.",
        "Vraagt u hulp aan de gemeente, voor uzelf of uw kind?",
        "Dan komt er een gesprek.",
        "Hier maakt u zich klaar.",
    ]
    assert "Bij ‘Waar sta ik?’ zegt u wat er gebeurde en op welke dag." in said
    expect(listener.bar.get_by_role("button", name="Lees", exact=True)).to_be_visible()
    assert page.evaluate("CSS.highlights.size") == 0


def test_what_somebody_typed_and_chose_is_read_with_its_question(page, site):
    listener = starts(page, site, FORM)
    assert listener.hears_all() == SPOKEN_FORM


def test_own_answers_on_a_table_are_read(new_context, site, toos):
    context = new_context()
    gets_voices(context, DUTCH)
    page = Device(context, site, toos).page
    goes(page, f"{site}/tafel/{toos.table_id}/voorbereiden/huishouden/1")
    listener = Listener(page)
    page.get_by_label("Welke kamers gebruikt u elke week?").fill("De keuken. Art. 5 is een grap.")
    listener.opener.click()
    said = listener.hears_all()

    assert "ingevuld: Dan kom ik niet verder dan de keuken." in said
    assert "Het lukt niet zonder hulp, gekozen" in said
    assert said[said.index("ingevuld: De keuken.") + 1] == "Art. 5 is een grap."


def test_a_picture_a_table_and_a_link_say_what_they_show(page, site):
    words = """<svg role="img" aria-label="Uw netwerk"><text>X</text></svg><svg><title>Een huis</title></svg>
    <svg aria-hidden="true"><title>Sier</title></svg><img alt="De douche"><img alt="">
    <table><thead><tr><th>Wie</th><th>Uren</th></tr></thead><tbody><tr><th>Karin</th><td>9</td></tr></tbody></table>
    <a href="#" aria-label="Terug naar de tekst">Terug</a>"""
    listener = starts(page, site, words)

    told = ["Uw netwerk", "Een huis", "De douche", "Wie", "Uren", "Karin", "Uren: 9", "Terug naar de tekst"]
    assert listener.hears_all() == told


def test_what_is_hidden_or_folded_is_not_read(page, site):
    words = """<p>Zichtbaar.</p><p hidden>Verborgen.</p><p aria-hidden="true">Sier.</p><template><p>Mal.</p></template>
    <details><summary>Waarom?</summary><p>Dicht.</p></details>
    <details open><summary>Hoe?</summary><p>Open.</p></details>
    <p><span class="visually-hidden">Klopt nog niet:</span> kies een dag.</p>"""
    listener = starts(page, site, words)

    assert listener.hears_all() == ["Zichtbaar.", "Waarom?", "Hoe?", "Open.", "Klopt nog niet: kies een dag."]


def test_no_password_key_or_number_is_ever_said(page, site):
    words = """<label>A <input type="password" value="roos"></label>
    <label>B <input autocomplete="off" autocapitalize="none" value="roos"></label>
    <label>C <input name="kind_bsn" value="roos"></label>
    <label>D <input autocomplete="one-time-code" value="roos"></label><ol data-geheim><li>roos</li></ol>
    <div data-geheim><button>Ja, roos</button></div>"""
    listener = starts(page, site, words)
    said = listener.hears_all()

    assert said.count(SECRET) == 6
    assert "roos" not in " ".join(said)


def test_a_citizen_number_in_a_letter_or_in_own_words_is_not_said_and_other_numbers_are(page, site):
    words = """<p>Ons kenmerk: 123456789. BSN: 123456782.</p>
    <p>Uw nummer is 1234.56.782 of 123 456 782, bel 0123 45 67 89.</p>
    <label for="a">Wat staat er?</label><textarea id="a">Mijn bsn is 123456782</textarea>"""
    said = " ".join(starts(page, site, words).hears_all())

    assert said.count(SECRET) == 4
    assert not [each for each in ("123456782", "1234.56.782", "123 456 782") if each in said]
    assert "123456789" in said and "0123 45 67 89" in said


def test_the_words_of_a_card_are_not_said_where_they_are_typed_or_shown(page, site, toos):
    goes(page, site + "/open")
    words = "appel beer citroen dak ezel fiets geit hand"
    page.get_by_label("Uw acht woorden").fill(words)
    follow(page.get_by_role("button", name="Open mijn tafel"))
    listener = Listener(page)
    listener.opener.click()
    assert not set(words.split()) & set(" ".join(listener.hears_all()).lower().split())

    device = Device(page.context, site, toos)
    goes(device.page, f"{site}/kaartje")
    follow(device.page.get_by_role("button", name="Maak een nieuw kaartje"))
    shown = device.page.locator(".card6__words li").all_text_contents()
    device.page.get_by_text("Toon de acht woorden").click()
    listener = Listener(device.page)
    listener.opener.click()
    said = listener.hears_all()
    assert len(shown) == 8 and SECRET in said
    assert not {f"{each}." for each in shown} & set(said) and not set(shown) & set(said)


def test_the_phrase_of_a_device_is_not_said(page, site, toos):
    device = Device(page.context, site, toos)
    goes(device.page, f"{site}/tafel/{toos.table_id}/gesprek/mee")
    phrase = device.page.get_by_label("Uw geheime zin").input_value()
    listener = Listener(device.page)
    listener.opener.click()

    said = listener.hears_all()
    assert SECRET in " ".join(said)
    assert phrase and not any(phrase in each for each in said)


def test_an_english_page_is_read_in_english_and_its_dutch_words_in_dutch(page, site):
    goes(page, site + "/")
    press(page, "English", "link")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.evaluate("document.querySelector('main').innerHTML = '<p>You get a <span lang=nl>besluit</span> by post.</p>'")
    listener = Listener(page)
    expect(page.get_by_role("button", name="Read aloud")).to_be_visible()
    listener.opener.click()
    listener.hears_all()

    said = page.evaluate("standIn.said.map((each) => [each.words, each.voice])")
    assert said == [["You get a", "Voice"], ["besluit", "Stem"], ["by post.", "Voice"]]


def test_a_language_without_a_voice_is_read_by_the_voice_of_the_page(new_context, site):
    context = new_context()
    gets_voices(context, DUTCH)
    starts(page := context.new_page(), site, "<p>Dat heet <span lang='en'>respite care</span>.</p>")
    page.evaluate("while (speechSynthesis.speaking) standIn.ends()")
    assert set(page.evaluate("standIn.said.map((each) => each.voice)")) == {"Stem"}


CUT = [
    ("Dat staat in art. 2.3.2 lid 4 Wmo 2015. Lees het.", ["Dat staat in art. 2.3.2 lid 4 Wmo 2015. ", "Lees het."]),
    ("Zie art. 2.3.2 van de wet.", ["Zie art. 2.3.2 van de wet."]),
    ("Volgens art. Wmo 2015 mag dat. Ja.", ["Volgens art. Wmo 2015 mag dat. ", "Ja."]),
    ("Mevr. J. de Vries belt. Neem op!", ["Mevr. J. de Vries belt. ", "Neem op!"]),
    ("Bel dhr. Jansen, d.w.z. Joost. Kan dat?", ["Bel dhr. Jansen, d.w.z. Joost. ", "Kan dat?"]),
    ("Zij vroeg: ‘Kan dat?’ en belde.", ["Zij vroeg: ‘Kan dat?’ en belde."]),
    ("Om 9.30 uur. Of om 10.00 uur.", ["Om 9.30 uur. ", "Of om 10.00 uur."]),
    ("Zonder punt", ["Zonder punt"]),
]


@pytest.mark.parametrize("by", ["Segmenter", "pattern"])
def test_sentences_are_cut_where_they_end_and_an_article_is_never_torn(page, site, by):
    if by == "pattern":
        page.context.add_init_script("delete Intl.Segmenter")
    goes(page, site + "/")
    cut = """async ([address, text]) =>
        (await import(address)).sentences(text, "nl").map(([start, end]) => text.slice(start, end))"""
    for text, parts in CUT:
        assert page.evaluate(cut, [static("design/reading.js"), text]) == parts


def test_a_text_that_never_ends_a_sentence_does_not_hold_up_the_page(page, site):
    goes(page, site + "/")
    took = page.evaluate(
        """async (address) => {
          const { sentences } = await import(address), begun = performance.now();
          sentences("Dhr. ".repeat(40_000), "nl");
          return performance.now() - begun;
        }""",
        static("design/reading.js"),
    )

    assert took < 2_000


def test_no_entry_gives_a_voice_orders_in_a_language_that_some_voices_know(page, site):
    listener = starts(page, site, "<p>&lt;speak&gt;&lt;audio src='//elders.example/a'/&gt;&lt;/speak&gt; Klaar.</p>")

    said = listener.hears_all()
    assert "Klaar." in " ".join(said) and not {"<", ">"} & set(" ".join(said))


def test_a_very_long_sentence_is_said_in_breaths_and_none_of_it_is_lost(page, site):
    words = " ".join(f"woord{number}," if number % 9 == 0 else f"woord{number}" for number in range(80))
    listener = starts(page, site, f"<p>{words}</p><p>Daarna.</p>")
    said = listener.hears_all()

    assert max(map(len, said)) <= 180
    assert " ".join(said) == f"{words} Daarna."


def test_the_talk_on_a_device_is_read_without_a_network_with_own_points_and_answers(new_context, site, toos):
    context = new_context()
    gets_voices(context, DUTCH)
    device = Device(context, site, toos)
    page = device.takes_along()
    device.agrees("Joost belt dinsdag terug.")
    device.says("Alles staat op de tafel.")
    context.set_offline(True)
    page.reload()
    listener = Listener(page)
    expect(listener.opener).to_be_visible()
    listener.opener.click()
    assert SECRET in listener.hears_all()
    listener.presses("Stop")
    device.unlocks()
    expect(device.row("Joost belt dinsdag terug.")).to_be_visible()
    page.get_by_role("textbox", name="Wat is er afgesproken?").fill("Een beugel bij het bad.")
    listener.opener.click()
    said = " ".join(listener.hears_all())

    for words in ("Ik durf niet meer te douchen", "Joost belt dinsdag terug.", "ingevuld: Een beugel bij het bad."):
        assert words in said
    listener.presses("Lees")
    page.get_by_role("button", name="Sluit", exact=True).click()
    assert listener.is_silent()
