"""The attributes of a form field: every one that Django gives it, none twice, and nothing typed can break out of it."""

from django import forms

from keukentafel.design.templatetags.fields import attributes, described


class Asks(forms.Form):
    name = forms.CharField(help_text="Zoals u heet")
    place = forms.CharField(required=False)


def test_attributes_keep_their_order_and_what_is_simply_true_is_a_bare_name():
    assert attributes({"rows": 3, "required": True, "disabled": False}) == ' rows="3" required'


def test_what_the_template_of_a_field_says_itself_is_not_said_again():
    assert attributes({"class": "small", "aria-describedby": "x", "aria-invalid": "true", "id": "id_a"}) == ' id="id_a"'


def test_no_attribute_lets_anybody_out_of_it():
    assert attributes({"placeholder": '"><script>'}) == ' placeholder="&quot;&gt;&lt;script&gt;"'


def test_a_field_is_tied_to_its_hint_and_a_wrong_one_also_to_its_fault():
    wrong = Asks({"name": "", "place": "Zutphen"})

    assert described(Asks()["name"]) == ' aria-describedby="id_name_helptext"'
    assert described(wrong["name"]) == ' aria-describedby="id_name_helptext id_name_error" aria-invalid="true"'
    assert described(wrong["place"]) == ""
