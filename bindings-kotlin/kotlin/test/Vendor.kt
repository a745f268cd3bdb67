package dev.tenure

import java.security.KeyFactory
import java.security.PrivateKey
import java.security.PublicKey
import java.security.Signature
import java.security.SignatureException
import java.security.spec.PKCS8EncodedKeySpec
import java.security.spec.X509EncodedKeySpec
import java.time.LocalDate
import java.util.Base64

/** A vendor with two licences, and the keys that sign them; the private keys are of test seeds. */
internal object Vendor {
    val today: LocalDate = LocalDate.parse("2026-03-01")

    /** Keys of the JDK, which the engine does not know. */
    val foreign: PrivateKey = privateKey(7)
    val stranger: PrivateKey = privateKey(10)

    /** The first of them in this process. */
    val key: SigningKey = SigningKey.fromPem(pem(foreign.encoded))
    const val PUBLIC = "ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c"
    const val STRANGER = "43a72e714401762df66b68c26dfbdf2682aaec9f2474eca4613e424a0fbafd3c"
    val ring: KeyRing = KeyRing(listOf(RingKey("315c", PUBLIC, KeyStatus.ACTIVE)))
    val update: UpdateLicences = UpdateLicences("C-1", ring, today)

    private fun privateKey(byte: Byte): PrivateKey {
        // PKCS#8, version 1.
        val encoded = "302e020100300506032b657004220420".hexToByteArray() + ByteArray(32) { byte }
        return KeyFactory.getInstance("Ed25519").generatePrivate(PKCS8EncodedKeySpec(encoded))
    }

    /** The public key of these 32 bytes, as the JDK has it. */
    fun publicKey(bytes: String): PublicKey {
        val encoded = ("302a300506032b6570032100" + bytes).hexToByteArray()
        return KeyFactory.getInstance("Ed25519").generatePublic(X509EncodedKeySpec(encoded))
    }

    /** A PEM file. */
    fun pem(encoded: ByteArray, label: String = "PRIVATE KEY"): ByteArray {
        val lines = Base64.getMimeEncoder(64, byteArrayOf('\n'.code.toByte())).encodeToString(encoded)
        return "-----BEGIN $label-----\n$lines\n-----END $label-----\n".encodeToByteArray()
    }

    /** A signature by the JDK. */
    fun signed(message: ByteArray, by: PrivateKey = foreign): ByteArray = Signature.getInstance("Ed25519").run {
        initSign(by)
        update(message)
        sign()
    }

    /** Whether the JDK takes a signature; one whose numbers are too large it refuses by an exception. */
    fun holds(publicKey: String, message: ByteArray, signature: ByteArray): Boolean =
        Signature.getInstance("Ed25519").run {
            initVerify(publicKey(publicKey))
            update(message)
            try {
                verify(signature)
            } catch (_: SignatureException) {
                false
            }
        }

    /** Two licences that have no keys yet. */
    fun sold(): Book = Book.of(
        listOf(
            Account("C-1", code = "MUSTER"),
            Application("fm", modules = listOf(Module("cad", 0))),
            Licence(
                "7",
                "C-1",
                "fm",
                url = "fm.example.com",
                limits = listOf(Limit("users", 9_007_199_254_740_991)),
                modules = listOf("cad"),
                lastDay = LocalDate.parse("2026-12-31"),
                graceDays = 30,
            ),
            Licence("8", "C-1", "fm"),
        ),
    )

    /** The same, signed in this process. */
    fun issued(): Book = sold().also { it.apply(it.signedPlan(key.signPlan(it.updateLicences(update))).changes) }

    /** The keys to hand over, by the numbers of their licences. */
    fun keysIn(book: Book): Map<String, String> =
        book.licenceDelivery(DeliveryQuestion("C-1", today)).licences.associate { it.licence to it.key }

    /** What a product is asked, which knows nothing but the ring. */
    fun asked(text: String): VerifyLicence =
        VerifyLicence(text, ring, "fm", "2026-03-01T12:00:00Z", url = "https://fm.example.com")

    /** What a product says. */
    fun verified(asked: VerifyLicence): LicenceStatus = Book.of(emptyList()).verifyLicence(asked).status
}
