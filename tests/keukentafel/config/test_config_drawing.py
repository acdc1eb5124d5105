"""Drawing pages: nothing that stood on one stays behind in memory."""

import gc
import weakref

import pytest
from django.http import HttpRequest
from django.shortcuts import render
from django.template import TemplateDoesNotExist, engines
from django.template.loader import render_to_string


class Secret:
    """A word that stands on one page."""

    def __str__(self):
        return "kersenpit"


@pytest.fixture
def without_a_collector():
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("without_a_collector")
@pytest.mark.parametrize("request_of_page", [None, HttpRequest()])
def test_a_word_on_a_page_is_gone_once_the_page_is_drawn(request_of_page):
    secret = Secret()
    left = weakref.ref(secret)
    template = engines["drawing"].from_string("{% with secret as word %}{{ word }}{% endwith %}")

    assert template.render({"secret": secret}, request_of_page) == "kersenpit"

    del secret
    assert left() is None


@pytest.mark.usefixtures("without_a_collector")
def test_a_request_is_gone_once_its_page_is_drawn():
    request = HttpRequest()
    left = weakref.ref(request)
    render(request, "design/parts/words_here.html", {"words": []})

    del request
    assert left() is None


def test_a_page_that_includes_one_that_is_not_there_says_so():
    with pytest.raises(TemplateDoesNotExist, match="is-er-niet"):
        engines["drawing"].from_string("{% include 'is-er-niet.html' %}").render()
    with pytest.raises(TemplateDoesNotExist, match="is-er-niet"):
        render_to_string("is-er-niet.html")
