import dev.tenure.Account
import dev.tenure.Book
import dev.tenure.Change
import dev.tenure.ChangeSet
import dev.tenure.CreateSandboxLicences
import dev.tenure.DeliveryQuestion
import dev.tenure.Environment
import dev.tenure.KeyRing
import dev.tenure.KeyStatus
import dev.tenure.Licence
import dev.tenure.LicencePlan
import dev.tenure.Limit
import dev.tenure.RingKey
import dev.tenure.SaveLicence
import dev.tenure.SigningKey
import dev.tenure.UpdateLicences
import dev.tenure.VerifyLicence
import java.time.LocalDate

// A vendor issues licences, updates them and makes sandboxes; the product asks nobody.

/** What the vendor has: the private key, which stays there, and the Book. */
private class Vendor(private val key: SigningKey, private val book: Book) {
    /** The public half, which goes into the product. */
    val ring = KeyRing(listOf(RingKey(key.id, key.publicKey, KeyStatus.ACTIVE)))

    /** Signs what a plan asks for, stores what comes out, and says what was done. */
    fun carryOut(plan: LicencePlan) {
        book.apply(book.signedPlan(key.signPlan(plan)).changes)
        print(plan)
    }
}

fun main() {
    val book = Book.of(listOf(Account("C-1", code = "CAFE")))
    val vendor = Vendor(SigningKey.generate(KeyRing(emptyList())), book)
    val ring = vendor.ring

    // What was sold.
    val january = LocalDate.parse("2026-01-02")
    val march = LocalDate.parse("2026-03-02")
    val lastDay = LocalDate.parse("2026-12-31")
    val office = Licence("1", "C-1", "fm", url = "fm.cafe.example", lastDay = lastDay)
    val till = Licence("2", "C-1", "till", limits = listOf(Limit("tills", 3)))
    for (licence in listOf(office, till)) {
        vendor.carryOut(book.saveLicence(SaveLicence(licence, ring, january)))
    }

    // The customer's code changes, and it stands in the keys. A second update finds nothing to sign.
    book.apply(ChangeSet(emptyList(), listOf(Change(put = Account("C-1", code = "BISTRO")))))
    repeat(2) { vendor.carryOut(book.updateLicences(UpdateLicences("C-1", ring, march))) }
    val copies = CreateSandboxLicences("C-1", listOf("3", "4"), "sandbox.example", ring, march)
    vendor.carryOut(book.createSandboxLicences(copies))
    val keys = book.licenceDelivery(DeliveryQuestion("C-1", march)).licences.associate { it.licence to it.key }

    // In the product: no Book of the vendor, no network, and the ring is compiled in.
    val product = Book.of(emptyList())

    fun verify(text: String, url: String, environment: Environment = Environment.PRODUCTION) {
        val asked = VerifyLicence(text, ring, "fm", "2026-06-01T08:00:00Z", url, environment)
        print(product.verifyLicence(asked))
    }
    verify(keys.getValue("1"), "https://fm.cafe.example")
    verify(keys.getValue("3"), "https://bistro-sb.sandbox.example", Environment.SANDBOX)
    verify(keys.getValue("2"), "https://fm.cafe.example")
    val spoilt = if (keys.getValue("1")[50] == '0') "1" else "0"
    verify(keys.getValue("1").replaceRange(50, 51, spoilt), "https://fm.cafe.example")
}
