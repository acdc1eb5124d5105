"""The seven subjects that every onderzoek goes into (Wmo 2015 art. 2.3.2 lid 4, a to g; there is no h)."""

from dataclasses import dataclass

from wet.source import Source
from wet.teksten import sentence
from wet.wmo2015.artikel import wmo


@dataclass(frozen=True, slots=True)
class Onderwerp:
    """One letter of lid 4: what the gemeente must look into, and the report must say something about."""

    letter: str
    code: str

    @property
    def source(self) -> Source:
        """Return the article of this subject."""
        return wmo("2.3.2", 4, self.letter)

    def name(self, language: str = "nl") -> str:
        """Return the short name, as a heading."""
        return sentence(f"onderwerp_{self.code}_naam", language)

    def question(self, language: str = "nl") -> str:
        """Return the question to the resident in plain words."""
        return sentence(f"onderwerp_{self.code}_vraag", language)


ONDERWERPEN: tuple[Onderwerp, ...] = (
    Onderwerp("a", "behoeften"),
    Onderwerp("b", "eigen_kracht_en_huisgenoten"),
    Onderwerp("c", "mantelzorg_en_netwerk"),
    Onderwerp("d", "steun_voor_de_mantelzorger"),
    Onderwerp("e", "algemene_voorziening"),
    Onderwerp("f", "samenwerking"),
    Onderwerp("g", "bijdragen"),
)
