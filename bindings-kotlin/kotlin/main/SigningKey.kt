package dev.tenure

import dev.tenure.internal.PrivateKey
import java.nio.ByteBuffer
import java.security.SecureRandom

/**
 * A private key of Ed25519 that signs licences, in this process.
 *
 * It is wiped when it is closed, or collected as garbage; it shows its id alone, and cannot be copied or serialised: [toPem]
 * is the one way out. Threads may share it.
 *
 * An HSM or a KMS needs nothing of this: whatever signs [ToSign.bytes] plainly, by Ed25519, gives the signatures of a
 * [SignedPlan].
 */
public class SigningKey private constructor(private val key: PrivateKey) : AutoCloseable {
    /** The name of the key, as in [RingKey.id]. */
    public val id: String = key.id().openedText()

    /** The public key, as in [RingKey.publicKey]. */
    public val publicKey: String = key.publicKey().openedBytes().toHexString()

    /** The key as a PEM file, PKCS#8, unencrypted: whoever has it can issue licences. */
    public fun toPem(): ByteArray = key.toPem().opened()

    /** The signature over a message, 64 bytes. */
    public fun sign(message: ByteArray): ByteArray = key.sign(message.toWire()).openedBytes()

    /**
     * Signs everything that a plan asks for, for [Book.signedPlan]; that one refuses, with `signature.invalid`, a plan that
     * asked for another key.
     */
    public fun signPlan(plan: LicencePlan): SignedPlan = SignedPlan(plan, plan.toSign.map { signed(it.bytes) })

    /**
     * Signs a token or a list of revocations, for [Book.signedText]; that one refuses, with `signature.invalid`, a draft that
     * asked for another key.
     */
    public fun signDraft(draft: TextDraft): SignedDraft = SignedDraft(draft, signed(draft.bytes))

    private fun signed(message: String): String = sign(message.hexToByteArray()).toHexString()

    /** Wipes the key, once no running call needs it; later ones fail with `IllegalStateException`. */
    override fun close() {
        key.close()
    }

    /** The id, and nothing secret. */
    override fun toString(): String = "SigningKey($id)"

    public companion object {
        /** So many random bytes make a key. */
        private const val SEED = 32

        /**
         * The key of a PEM file: PKCS#8, unencrypted. Bytes, which can be wiped afterwards, and no text.
         *
         * @throws TenureException
         * - `signing_key.invalid`, for a public key and an encrypted one too.
         */
        @JvmStatic
        public fun fromPem(pem: ByteArray): SigningKey {
            val key = PrivateKey.empty()
            pem.wipedAfter { key.fromPem(it).opened() }
            return SigningKey(key)
        }

        /** A new key whose id no key of the ring has. Nobody may know or guess what [random] gives. */
        @JvmStatic
        @JvmOverloads
        public fun generate(ring: KeyRing, random: SecureRandom = SecureRandom()): SigningKey {
            val key = PrivateKey.empty()
            val trusted = textOf(ring, KeyRing.serializer())
            val seed = ByteArray(SEED)
            do {
                random.nextBytes(seed)
                val isTaken = seed.wipedAfter { key.ofSeed(trusted.toWire(), it).openedText().toBoolean() }
                seed.fill(0)
            } while (!isTaken)
            return SigningKey(key)
        }
    }
}

/** Hands the bytes over, and wipes the copy that crossed. */
private fun <T> ByteArray.wipedAfter(use: (ByteBuffer) -> T): T {
    val crossing = toWire()
    return try {
        use(crossing.duplicate())
    } finally {
        crossing.put(ByteArray(size))
    }
}

/** The bytes of an answer, behind the byte that tells them from a failure. */
private fun ByteArray.openedBytes(): ByteArray = opened().copyOfRange(1, size)
