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
     * Signs a plan for [Book.signedPlan], each message with the key that it asks for; [others] are the keys of other
     * environments, where there are several.
     *
     * @throws TenureException
     * - `signature.invalid` when none of the keys is asked for, path `toSign[0]`, or when a message is none for its licence.
     *   Nothing is half signed.
     */
    public fun signPlan(plan: LicencePlan, vararg others: SigningKey): SignedPlan {
        val text = textOf(plan, LicencePlan.serializer()).toWire()
        val signed = key.signPlan(text, others.map { it.key }).openedText()
        return json.decodeFromString(SignedPlan.serializer(), signed)
    }

    /**
     * Signs a token or a list of revocations, for [Book.signedText].
     *
     * @throws TenureException
     * - `signature.invalid` when another key is asked for, path `key`.
     */
    public fun signDraft(draft: TextDraft): SignedDraft {
        val signed = key.signDraft(textOf(draft, TextDraft.serializer()).toWire()).openedText()
        return json.decodeFromString(SignedDraft.serializer(), signed)
    }

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
