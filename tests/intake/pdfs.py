"""PDF files made for tests: by hand, byte for byte, or set by Typst."""

import hashlib

import typst

_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def pdf_of(text: str, **more: bytes) -> bytes:
    """One page with one line of text."""
    return pdf([f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode()], **more)


def pdf(
    contents: list[bytes], *, box: bytes = b"0 0 612 792", page: bytes = b"", catalog: bytes = b"", info: bytes = b""
) -> bytes:
    """Pages with these streams of contents; `page`, `catalog` and `info` are more entries of these dictionaries."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R " + catalog + b" >>"]
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(contents)))
    objects.append(b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % len(contents))
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    objects.append(b"<< " + info + b" >>")
    for number, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [" + box + b"] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R " % (6 + 2 * number) + page + b" >>"
        )
        objects.append(b"<< /Length %d >>\nstream\n" % len(content) + content + b"\nendstream")
    return put_together(objects)


def put_together(objects: list[bytes]) -> bytes:
    """A file of these objects: 1 is the catalog, 4 the information."""
    data, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    return data + b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )


def locked(text: str, password: bytes) -> bytes:
    """One page with one line of text, encrypted with RC4 of 40 bits (PDF 1.7, section 7.6)."""
    owner, allowed, name = bytes(32), b"\xfc\xff\xff\xff", b"0123456789abcdef"
    key = hashlib.md5((password + _PAD)[:32] + owner + allowed + name).digest()[:5]
    content = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode()
    own_key = hashlib.md5(key + (6).to_bytes(3, "little") + bytes(2)).digest()[:10]
    whole = pdf([content]).replace(content, _rc4(own_key, content))
    told = b"/O <%b> /U <%b> /P -4" % (owner.hex().encode(), _rc4(key, _PAD).hex().encode())
    entries = b"/Encrypt << /Filter /Standard /V 1 /R 2 %b >> /ID [<%b> <%b>]" % (told, *[name.hex().encode()] * 2)
    return whole.replace(b"/Info 4 0 R", entries)


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def lines(*placed: tuple[float, float, str], size: float = 12) -> bytes:
    """Contents with a text at each place (from the left, from the bottom)."""
    return b"\n".join(
        b"BT /F1 %g Tf %g %g Td (" % (size, x, y) + text.encode("cp1252") + b") Tj ET" for x, y, text in placed
    )


def typeset(source: str) -> bytes:
    """What Typst makes of its markup."""
    made = typst.compile(source.encode())
    assert isinstance(made, bytes)
    return made
