"""Everything a resident reads is plain Dutch, by the rules in `regels.toml`."""

from tests.taal.regels import findings
from tests.taal.teksten import all_texts


def test_every_text_that_residents_read_is_plain_dutch():
    found = findings(all_texts())

    assert not found, "\n".join(
        ["", *map(str, found), f"{len(found)} findings; the rules stand in tests/taal/regels.toml"]
    )
