import dev.tenure.Account
import dev.tenure.Book
import dev.tenure.DeliveryQuestion
import dev.tenure.KeyRing
import dev.tenure.KeyStatus
import dev.tenure.Licence
import dev.tenure.RingKey
import dev.tenure.SaveLicence
import dev.tenure.SigningKey
import dev.tenure.VerifyLicence
import java.time.LocalDate

fun main() {
    val key = SigningKey.generate(KeyRing(emptyList()))
    val ring = KeyRing(listOf(RingKey(key.id, key.publicKey, KeyStatus.ACTIVE)))
    val book = Book.of(listOf(Account("C-1", code = "CAFE")))
    val licence = Licence("40213", "C-1", "fm", lastDay = LocalDate.parse("2026-12-31"))
    val today = LocalDate.parse("2026-01-01")
    val plan = book.saveLicence(SaveLicence(licence, ring, today))
    book.apply(book.signedPlan(key.signPlan(plan)).changes)
    val issued = book.licenceDelivery(DeliveryQuestion("C-1", today)).licences.single()
    val product = Book.of(emptyList())
    print(product.verifyLicence(VerifyLicence(issued.key, ring, "fm", "2026-06-01T08:00:00Z")))
}
