package dev.tenure

import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.IOException
import java.security.PrivateKey

/** Proves that signers which the engine does not know, as an HSM or a KMS, sign as well: they sign bytes, and that is all. */
class HostSignerTest {
    /** Stands for a service that holds keys by name, and may fail; [failsAt] counts the requests from 0. */
    private class Kms(private val failsAt: Int? = null) {
        private val keys: Map<String, PrivateKey> = mapOf("315c" to Vendor.foreign)
        var served: Int = 0
            private set

        fun sign(key: String, message: ByteArray): ByteArray {
            if (served == failsAt) throw IOException("the service is away")
            served += 1
            return Vendor.signed(message, keys.getValue(key))
        }
    }

    /** What a vendor's own code does. */
    private fun signedBy(service: Kms, plan: LicencePlan): SignedPlan =
        SignedPlan(plan, plan.toSign.map { service.sign(it.key, it.bytes.hexToByteArray()).toHexString() })

    private fun refused(code: String, path: String, work: () -> Any) {
        val failure = assertThrows(TenureException::class.java) { work() }
        assertEquals(code to path, failure.code to failure.path, failure.message)
    }

    @Test
    fun `its keys are those of the signing key, byte for byte`() {
        val book = Vendor.sold()
        book.apply(book.signedPlan(signedBy(Kms(), book.updateLicences(Vendor.update))).changes)
        assertArrayEquals(Vendor.issued().save(), book.save())
        val verdicts = Vendor.keysIn(book).values.map { Vendor.verified(Vendor.asked(it)) }
        assertEquals(listOf(LicenceStatus.LicenceValid, LicenceStatus.LicenceValid), verdicts)
        assertTrue(book.updateLicences(Vendor.update).toSign.isEmpty())
    }

    @Test
    fun `nothing is applied when it fails in the middle, and the plan still stands`() {
        val book = Vendor.sold()
        val before = book.save()
        val plan = book.updateLicences(Vendor.update)
        val service = Kms(failsAt = 1)
        assertThrows(IOException::class.java) { book.apply(book.signedPlan(signedBy(service, plan)).changes) }
        assertEquals(1, service.served)
        assertArrayEquals(before, book.save())
        book.apply(book.signedPlan(signedBy(Kms(), plan)).changes)
        assertArrayEquals(Vendor.issued().save(), book.save())
    }

    @Test
    fun `what is not its signature is refused`() {
        val book = Vendor.sold()
        val before = book.save()
        val (plan, good) = signedBy(Kms(), book.updateLicences(Vendor.update))
        val (first, second) = good
        val message = plan.toSign[1].bytes.hexToByteArray()
        val spoilt =
            listOf(
                Vendor.signed(message, Vendor.stranger),
                Vendor.signed(message).copyOf(63),
                Vendor.signed(message).copyOf(65),
                Vendor.signed(message + 0),
                ByteArray(64),
                ByteArray(0),
            )
        for (signature in spoilt) {
            refused("signature.invalid", "signatures[1]") {
                book.signedPlan(SignedPlan(plan, listOf(first, signature.toHexString())))
            }
        }
        refused("signature.invalid", "signatures[0]") { book.signedPlan(SignedPlan(plan, listOf(second, first))) }
        for (text in listOf("0g", "0", second.uppercase())) {
            refused("bytes.invalid", "signatures[1]") { book.signedPlan(SignedPlan(plan, listOf(first, text))) }
        }
        for (signatures in listOf(emptyList(), listOf(first), good + first)) {
            refused("signature.count_differs", "signatures") { book.signedPlan(SignedPlan(plan, signatures)) }
        }
        assertArrayEquals(before, book.save())
    }
}
