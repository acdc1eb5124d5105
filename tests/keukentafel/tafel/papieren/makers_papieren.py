"""Photos and letters as telephones and scanners make them, with what they add, for the tests of this room."""

import io
import struct
import zlib

from PIL import Image

ADDED = b"GPS 52.370216 4.895168 on 2026:02:20 19:04:11"
"""What a camera adds, as one string to look for."""


def photo(kind="JPEG", size=(40, 30), **options):
    """A photo with three colours in it, so that a wrong turn is seen."""
    picture = Image.new("RGB", size, "white")
    picture.paste((200, 30, 30), (0, 0, size[0] // 2, size[1] // 2))
    picture.paste((20, 20, 160), (size[0] // 2, size[1] // 2, size[0], size[1]))
    made = io.BytesIO()
    picture.save(made, kind, **options)
    return made.getvalue()


def exif(turned=1):
    """An EXIF that says which way up a photo is, and where and when it was made."""
    found = Image.Exif()
    found[0x0112] = turned
    found[0x010E] = ADDED.decode()
    return found.tobytes()


def segment(marker, body):
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def riff(*chunks):
    body = b"".join(name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2) for name, data in chunks)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def letter(inside=b""):
    """The smallest PDF that has all that a PDF needs to begin and end with."""
    return b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + inside + b"1 0 obj\n<<>>\nendobj\nstartxref\n20\n%%EOF\n"
