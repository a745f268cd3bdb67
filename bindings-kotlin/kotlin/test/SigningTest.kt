package dev.tenure

import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.ByteArrayOutputStream
import java.io.NotSerializableException
import java.io.ObjectOutputStream
import java.io.Serializable
import java.security.KeyPairGenerator
import java.security.SecureRandom
import java.time.LocalDate

/** Proves what the signing key of this process reads, writes and signs, and that it never shows. */
class SigningTest {
    private val stranger: SigningKey = SigningKey.fromPem(Vendor.pem(Vendor.stranger.encoded))

    private fun refused(code: String, path: String, work: () -> Any): TenureException {
        val failure = assertThrows(TenureException::class.java) { work() }
        assertEquals(code to path, failure.code to failure.path, failure.message)
        return failure
    }

    @Test
    fun `a file of other software is read, and signs as that does`() {
        assertEquals("315c" to Vendor.PUBLIC, Vendor.key.id to Vendor.key.publicKey)
        for (message in listOf("anything".encodeToByteArray(), ByteArray(0), ByteArray(1000) { it.toByte() })) {
            assertArrayEquals(Vendor.signed(message), Vendor.key.sign(message))
        }
    }

    @Test
    fun `a signature may begin with any byte`() {
        val first = (0..2000).map { Vendor.key.sign(byteArrayOf(it.toByte(), (it shr 8).toByte())).first() }.toSet()
        assertTrue('!'.code.toByte() in first)
    }

    @Test
    fun `both versions of the file are read, and the first is written`() {
        for (pem in listOf(FIRST, SECOND, FIRST.replace("\n", "\r\n"))) {
            val key = SigningKey.fromPem(pem.encodeToByteArray())
            assertEquals(PUBLIC, key.publicKey)
            assertEquals(FIRST, key.toPem().decodeToString())
        }
    }

    @Test
    fun `the bytes of the caller can be wiped`() {
        val pem = Vendor.pem(Vendor.foreign.encoded)
        val key = SigningKey.fromPem(pem)
        pem.fill(0)
        assertArrayEquals(Vendor.signed(pem), key.sign(pem))
    }

    @Test
    fun `what is no private key is refused`() {
        val encoded = Vendor.foreign.encoded
        val cannotSign =
            mapOf(
                "ENCRYPTED PRIVATE KEY" to Vendor.pem(encoded, "ENCRYPTED PRIVATE KEY"),
                "PUBLIC KEY" to Vendor.pem(Vendor.publicKey(Vendor.PUBLIC).encoded, "PUBLIC KEY"),
            )
        for ((label, pem) in cannotSign) {
            val failure = refused("signing_key.invalid", "") { SigningKey.fromPem(pem) }
            assertEquals("invalid", failure.kind)
            assertTrue("`$label` cannot sign" in failure.message)
            assertEquals(label, failure.details.single().value)
        }
        val others =
            listOf(
                Vendor.pem(KeyPairGenerator.getInstance("X25519").generateKeyPair().private.encoded),
                Vendor.pem(KeyPairGenerator.getInstance("RSA").generateKeyPair().private.encoded),
                SECOND.replace("Z9w7", "Z9w8").encodeToByteArray(),
                FIRST.dropLast(30).encodeToByteArray(),
                ByteArray(32) { 7 },
                ByteArray(2) { -1 },
                ByteArray(0),
            )
        for (pem in others) {
            val failure = refused("signing_key.invalid", "") { SigningKey.fromPem(pem) }
            assertTrue("no private key in PKCS#8" in failure.message)
            val lines = pem.decodeToString().lines().drop(1).dropLast(2)
            assertTrue(lines.none { it in failure.toString() || it in failure.details.toString() })
        }
    }

    @Test
    fun `a new key is another one each time`() {
        val (first, second) = List(2) { SigningKey.generate(Vendor.ring) }
        assertEquals(3, setOf(first.publicKey, second.publicKey, Vendor.key.publicKey).size)
        assertEquals(first.publicKey, SigningKey.fromPem(first.toPem()).publicKey)
    }

    @Test
    fun `a new key has an id that no key of the ring has, and its seed is wiped`() {
        val seeds = mutableListOf<ByteArray>()
        val random =
            object : SecureRandom() {
                override fun nextBytes(bytes: ByteArray) {
                    bytes.fill(if (seeds.size < 2) 7 else 8)
                    seeds += bytes
                }
            }
        assertNotEquals(Vendor.key.id, SigningKey.generate(Vendor.ring, random).id)
        assertEquals(3, seeds.size)
        assertTrue(seeds.all { it.size == 32 && it.all { byte -> byte == 0.toByte() } })
        seeds.clear()
        assertEquals(Vendor.key.id, SigningKey.generate(KeyRing(emptyList()), random).id)
    }

    @Test
    fun `randomness that fails, and a ring that is none`() {
        val broken =
            object : SecureRandom() {
                override fun nextBytes(bytes: ByteArray): Unit = error("no entropy")
            }
        assertThrows(IllegalStateException::class.java) { SigningKey.generate(Vendor.ring, broken) }
        val ring = KeyRing(listOf(RingKey("31", Vendor.PUBLIC, KeyStatus.ACTIVE)))
        refused("id.invalid", "keys[0].id") { SigningKey.generate(ring) }
    }

    @Test
    fun `a key shows its id alone, and cannot be serialised or copied`() {
        assertEquals("SigningKey(315c)", "${Vendor.key}")
        assertThrows(NotSerializableException::class.java) {
            ObjectOutputStream(ByteArrayOutputStream()).writeObject(Vendor.key)
        }
        val key: Any = Vendor.key
        assertFalse(key is Serializable || key is Cloneable)
        assertTrue(SigningKey::class.java.declaredMethods.none { it.name in listOf("copy", "clone", "serializer") })
    }

    @Test
    fun `a key that is closed signs no more`() {
        val key = SigningKey.fromPem(Vendor.pem(Vendor.foreign.encoded))
        key.use { assertEquals(64, it.sign(ByteArray(1)).size) }
        assertThrows(IllegalStateException::class.java) { key.sign(ByteArray(1)) }
        assertThrows(IllegalStateException::class.java) { key.toPem() }
        assertEquals("SigningKey(315c)", "$key")
    }

    @Test
    fun `threads share a key`() {
        val message = "anything".encodeToByteArray()
        val made = List(200) { message }.parallelStream().map { Vendor.key.sign(it).toHexString() }.toList()
        assertEquals(setOf(Vendor.signed(message).toHexString()), made.toSet())
    }

    @Test
    fun `what it signs, a product takes`() {
        val keys = Vendor.keysIn(Vendor.issued())
        assertEquals(setOf("7", "8"), keys.keys)
        assertTrue(keys.values.all { Vendor.verified(Vendor.asked(it)) == LicenceStatus.LicenceValid })
    }

    @Test
    fun `drafts are signed`() {
        val book = Vendor.issued()
        val draft = book.draftToken(TokenQuestion("7", Vendor.today, Vendor.ring, "vendor.example"))
        val token = book.signedText(Vendor.key.signDraft(draft)).text
        assertEquals(LicenceStatus.LicenceValid, Vendor.verified(Vendor.asked(token).copy(form = KeyForm.JWT)))
        val list = RevocationList(Vendor.today, licences = listOf(RevokedLicence("7")), ring = Vendor.ring)
        val revocations = book.signedText(Vendor.key.signDraft(book.draftRevocations(list))).text
        val asked = Vendor.asked(Vendor.keysIn(book).getValue("7")).copy(revocations = revocations)
        assertEquals(LicenceStatus.LicenceRevoked, Vendor.verified(asked))
        refused("signature.invalid", "key") { stranger.signDraft(draft) }
    }

    @Test
    fun `a plan that asks for another key is refused`() {
        val plan = Vendor.sold().updateLicences(Vendor.update)
        refused("signature.invalid", "toSign[0]") { stranger.signPlan(plan) }
        assertEquals(Vendor.key.signPlan(plan), stranger.signPlan(plan, Vendor.key))
        assertEquals(Vendor.key.signPlan(plan), Vendor.key.signPlan(plan, stranger))
    }

    @Test
    fun `each message is signed with the key of its environment`() {
        fun active(key: SigningKey, environment: Environment) =
            RingKey(key.id, key.publicKey, KeyStatus.ACTIVE, environments = listOf(environment))
        val keys = listOf(active(Vendor.key, Environment.PRODUCTION), active(stranger, Environment.SANDBOX))
        val licence = Licence("7", "C-1", "fm")
        val copy = licence.copy(id = "8", environment = Environment.SANDBOX)
        val book = Book.of(listOf(Account("C-1", code = "MUSTER"), licence, copy))
        val plan = book.updateLicences(Vendor.update.copy(ring = KeyRing(keys)))
        refused("signature.invalid", "toSign[1]") { Vendor.key.signPlan(plan) }
        book.apply(book.signedPlan(Vendor.key.signPlan(plan, stranger)).changes)
        val named = Vendor.keysIn(book).values.map { book.keyForms(KeyText(it)).key }
        assertEquals(listOf(Vendor.key.id, stranger.id), named)
    }

    @Test
    fun `nothing but licences is signed for a plan`() {
        val plan = Vendor.sold().updateLicences(Vendor.update)
        val foisted = plan.toSign.first().copy(bytes = "anything".encodeToByteArray().toHexString())
        refused("signature.invalid", "toSign[0]") {
            Vendor.key.signPlan(plan.copy(toSign = listOf(foisted, plan.toSign.last())))
        }
    }

    @Test
    fun `no text of a record shows a licence key`() {
        val book = Vendor.issued()
        val text = Vendor.keysIn(book).getValue("7")
        val plan = book.rekeyLicences(RekeyLicences("C-1", Vendor.ring, Vendor.today, keys = listOf(Vendor.key.id)))
        val token = book.draftToken(TokenQuestion("7", Vendor.today, Vendor.ring, "vendor.example"))
        val shown =
            listOf(
                Book.of(emptyList()).diff(book),
                plan,
                book.signedPlan(Vendor.key.signPlan(plan)),
                book.licenceDelivery(DeliveryQuestion("C-1", Vendor.today)),
                Vendor.asked(text),
                KeyText(text),
                book.signedText(Vendor.key.signDraft(token)),
                book.verifyLicence(Vendor.asked(text)),
            )
        for (value in shown) assertFalse(Regex("LK1|eyJ").containsMatchIn(value.toString()), value.toString())
        assertTrue("account=C-1" in shown.first().toString())
    }

    @Test
    fun `nor does the text of a plan that means nothing`() {
        val licence = Licence("7", "C-1", "fm", key = "LK1 \"X\"", lastDay = LocalDate.MAX)
        val plan = Plan(ChangeSet(emptyList(), listOf(Change(put = licence))), emptyList(), emptyList())
        assertTrue("\"key\":\"…\"" in plan.toString())
        assertFalse("LK1" in plan.toString())
    }

    // RFC 8410 section 10.3: one key in both versions of PKCS#8, and its public half.
    private companion object {
        const val FIRST = """-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
-----END PRIVATE KEY-----
"""
        const val SECOND = """-----BEGIN PRIVATE KEY-----
MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB
Z9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PRIVATE KEY-----
"""
        const val PUBLIC = "19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1"
    }
}
