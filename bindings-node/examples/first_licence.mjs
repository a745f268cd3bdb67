import { Book, SigningKey } from "tenure";

const key = SigningKey.generate({ keys: [] });
/** @type {import("tenure").KeyRing} */
const ring = { keys: [{ id: key.id, publicKey: key.publicKey, status: "active" }] };
const book = Book.of([{ kind: "account", id: "C-1", code: "CAFE" }]);
const licence = { id: "40213", account: "C-1", application: "fm", lastDay: "2026-12-31" };
const plan = book.saveLicence({ licence, ring, today: "2026-01-01" });
book.apply(book.signedPlan(key.signPlan(plan)).changes);
const [issued = { key: "" }] = book.licenceDelivery({ account: "C-1", on: "2026-01-01" }).licences;
const asked = { text: issued.key, ring, application: "fm", now: "2026-06-01T08:00:00Z" };
console.log(String(Book.of([]).verifyLicence(asked)));
