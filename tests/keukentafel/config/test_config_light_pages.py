"""Pages travel light: a phone on a poor line has to wait for every byte."""

import gzip

from django.test import Client
from lxml import html

PAGE = "/waar-sta-ik"


def test_a_page_is_packed_for_a_browser_that_can_unpack_it(client: Client) -> None:
    packed = client.get(PAGE, headers={"accept-encoding": "gzip, br"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert gzip.decompress(packed.content) == client.get(PAGE).content


def test_a_browser_that_cannot_unpack_gets_the_page_as_it_is(client: Client) -> None:
    assert "Content-Encoding" not in client.get(PAGE).headers


def test_a_font_that_is_packed_already_is_not_packed_again(client: Client) -> None:
    page = html.fromstring(client.get(PAGE).content.decode())
    font = page.xpath("//link[@rel='preload'][@as='font']/@href")[0]

    assert "Content-Encoding" not in client.get(font, headers={"accept-encoding": "gzip, br"}).headers
