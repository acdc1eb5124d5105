"""The proof that a table was erased: a few lines of text that hold nothing of what was on it, signed by this server."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.core import signing

PURPOSE = "keukentafel.bewijs-van-wissen"
"""What Django calls a salt: with it nothing else that this server signed passes for a proof."""

FILE_NAME = "bewijs-van-wissen.txt"


@dataclass(frozen=True, slots=True)
class Proof:
    """What was erased, by numbers alone."""

    table_id: UUID
    erased_at: datetime
    counts: dict[str, int]
    backup_days: int

    @property
    def last_copy_on(self) -> datetime:
        """From when on no back-up holds the table any more."""
        return self.erased_at + timedelta(days=self.backup_days)

    @property
    def signed(self) -> str:
        """The proof as a page carries it, so that it can be had as a file too although nothing of it is kept."""
        return signing.dumps(
            {
                "tafel": str(self.table_id),
                "gewist_op": self.erased_at.isoformat(),
                "aantallen": self.counts,
                "kopie_dagen": self.backup_days,
            },
            salt=PURPOSE,
        )


def new_proof(table_id: UUID, erased_at: datetime, counts: dict[str, int]) -> Proof:
    """Return the proof of an erasure that was just done."""
    return Proof(table_id, erased_at, counts, settings.BACKUP_DAYS)


def read_proof(signed: str) -> Proof | None:
    """Return a proof that this server signed, None for anything else."""
    try:
        told = signing.loads(signed, salt=PURPOSE)
    except signing.BadSignature:
        return None
    return Proof(
        UUID(told["tafel"]), datetime.fromisoformat(told["gewist_op"]), dict(told["aantallen"]), told["kopie_dagen"]
    )
