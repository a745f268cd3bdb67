"""Texts that are no tokens, and tokens that say nothing (LI 11, LI 12 row 34)."""

import json
from typing import Any

from cryptography.hazmat.primitives import hashes, hmac

from oracle.expectations import Case
from oracle.licence.material import KEY, MAIN
from oracle.licence.signature import public_key
from oracle.licence.subjects.tokens import (
    BODY,
    GOOD,
    HEAD,
    HEADER,
    PAYLOAD,
    PROOF,
    ROW,
    encoded,
    read,
    token,
)


def changed(**members: Any) -> str:
    """The usual claims with some changed, or left out."""
    found = {**json.loads(PAYLOAD), **members}
    kept = {name: found[name] for name in sorted(found) if found[name] is not None}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def malformed(what: str, text: str, part: str, **question: Any) -> Case:
    """A text that is no token."""
    status = f"malformed fault (token part {part})"
    return read(what, text, status, source=ROW, **question)


def nonsense(what: str, payload: str) -> Case:
    """What is rightly signed and no claims of ours."""
    return read(what, token(payload), "payload_invalid, by 315c", source=ROW)


def by_secret(text: str) -> bytes:
    """A signature with the public key for a shared secret."""
    found = hmac.HMAC(public_key(MAIN), hashes.SHA256())
    found.update(text.encode())
    return found.finalize()


HS256 = f"{encoded(HEADER.replace('EdDSA', 'HS256'))}.{BODY}"
NO_ALGORITHM = encoded(HEADER.replace("EdDSA", "none"))

CASES = [
    malformed("a key where a token is asked for", KEY, "shape"),
    malformed("an empty token", "", "shape"),
    malformed("two parts", f"{HEAD}.{BODY}", "shape"),
    malformed("four parts", f"{GOOD}.", "shape"),
    malformed("no algorithm", f"{NO_ALGORITHM}.{BODY}.", "header"),
    malformed("no algorithm, and the old signature", f"{NO_ALGORITHM}.{BODY}.{PROOF}", "header"),
    malformed(
        "the public key as a shared secret", f"{HS256}.{encoded(by_secret(HS256))}", "header"
    ),
    malformed(
        "a header that must be understood",
        token(header=HEADER[:-1] + ',"crit":["exp"],"exp":1}'),
        "header",
    ),
    malformed("a header with a key of its own", token(header=HEADER[:-1] + ',"jwk":{}}'), "header"),
    malformed(
        "a header with a place for keys",
        token(header=HEADER[:-1] + ',"jku":"https://evil.example"}'),
        "header",
    ),
    malformed("a header that is compressed", token(header=HEADER[:-1] + ',"zip":"DEF"}'), "header"),
    malformed("a header with a chain", token(header=HEADER[:-1] + ',"x5u":"a"}'), "header"),
    malformed(
        "a header whose body is no base64", token(header=HEADER[:-1] + ',"b64":false}'), "header"
    ),
    malformed(
        "a header in another order",
        token(header='{"kid":"315c","alg":"EdDSA","typ":"licence+jwt"}'),
        "header",
    ),
    malformed("a header with blanks", token(header=HEADER.replace(":", ": ")), "header"),
    malformed("a header of another type", token(header=HEADER.replace("licence+", "")), "header"),
    malformed(
        "a header with a name in capitals", token(header=HEADER.replace("315c", "315C")), "header"
    ),
    malformed(
        "a header with a name twice", token(header=HEADER[:-1] + ',"typ":"licence+jwt"}'), "header"
    ),
    malformed("a header that is padded", f"{HEAD}=.{BODY}.{PROOF}", "header"),
    malformed("claims that are padded", f"{HEAD}.{BODY}==.{PROOF}", "payload"),
    malformed("claims in another alphabet", f"{HEAD}.{BODY[:-4]}a+/_.{PROOF}", "payload"),
    malformed(
        "a signature with loose bits at its end",
        f"{HEAD}.{BODY}.{PROOF[:-1]}{'R' if PROOF[-1] in 'AQgw' else 'B'}",
        "signature",
    ),
    malformed("a signature with a line break behind", f"{GOOD}\n", "signature"),
    malformed("a signature of 63 bytes", f"{HEAD}.{BODY}.{encoded(bytes(63))}", "signature"),
    malformed("a signature of 65 bytes", f"{HEAD}.{BODY}.{encoded(bytes(65))}", "signature"),
    malformed("no signature", f"{HEAD}.{BODY}.", "signature"),
    read(
        "a token of more than 8,192 bytes",
        f"{HEAD}.{'A' * 8192}.{PROOF}",
        "malformed fault (tooLong)",
        source=ROW,
    ),
    nonsense("claims that are no JSON", "{"),
    nonsense("claims that are a list", "[]"),
    nonsense("claims that are nothing", "{}"),
    nonsense("claims with a blank", PAYLOAD.replace(",", ", ", 1)),
    nonsense("claims in another order", "{" + '"seq":7,' + PAYLOAD[1:].replace('"seq":7,', "")),
    nonsense("a claim twice", PAYLOAD.replace('"lid":40213', '"lid":40213,"lid":40213')),
    nonsense("an expiry as a text", changed(exp="1801396800")),
    nonsense("an expiry that is not that of end and grace", changed(exp=1801396801)),
    nonsense("an expiry with a fraction", PAYLOAD.replace("1801396800", "1801396800.0")),
    nonsense("no expiry", changed(exp=None)),
    nonsense("an expiry without an end", changed(end=None, grc=None)),
    nonsense("a beginning that is not that of the first day", changed(nbf=0)),
    nonsense("several audiences", changed(aud=["etask.fm"])),
    nonsense("a licence as a text", changed(lid="40213")),
    nonsense("a claim that nobody knows", changed(iat=1)),
    nonsense("no issuer", changed(iss=None)),
    nonsense("no customer", changed(sub=None)),
    nonsense("modules in another order in a token", changed(mod=["b", "a"])),
    nonsense("no modules spelled out in a token", changed(mod=[])),
    nonsense("no limits spelled out in a token", changed(lim={})),
    nonsense("production spelled out in a token", changed(env="production")),
    nonsense("a place with a scheme in a token", changed(url="https://fm.musterstadt.de")),
    nonsense("an escaped letter", PAYLOAD.replace("MUSTER", "\\u004dUSTER")),
    nonsense("a customer that is not composed in a token", changed(sub="Bu\u0308ro")),
    nonsense("lists in lists", "[" * 4000),
]
