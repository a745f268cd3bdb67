package dev.tenure

import com.nimbusds.jose.JWSAlgorithm
import com.nimbusds.jose.JWSObject
import com.nimbusds.jose.crypto.Ed25519Verifier
import com.nimbusds.jose.jwk.Curve
import com.nimbusds.jose.jwk.JWKSet
import com.nimbusds.jose.jwk.OctetKeyPair
import com.nimbusds.jose.util.Base64URL
import com.nimbusds.jwt.SignedJWT
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.time.Instant
import java.util.Date

/** Proves that programs which others wrote verify what the engine issues: nimbus-jose-jwt its tokens, the JDK its signatures. */
class LicenceInteropTest {
    private val cases: List<JsonObject> =
        shared.resolve("vectors").listFiles { file -> file.name.startsWith("licence_") }!!.flatMap(::objects)

    /** The cases of a call that has an answer. */
    private fun answered(call: String): List<JsonObject> = cases.filter { it["call"]?.text == call && "ok" in it }

    private fun JsonObject.at(name: String): JsonObject = getValue(name).jsonObject

    private fun JsonObject.said(name: String): String = getValue(name).text

    /** Whether the JDK takes a signature over what was to be signed. */
    private fun holds(message: JsonObject, signature: ByteArray): Boolean =
        Vendor.holds(message.said("publicKey"), message.said("bytes").hexToByteArray(), signature)

    private fun spoilt(bytes: ByteArray): ByteArray = bytes.clone().also { it[it.lastIndex] = (it.last() + 1).toByte() }

    @TestFactory
    fun `the JDK takes the signatures of the vectors`(): List<DynamicTest> {
        val plans = answered("signed_plan").flatMap { case ->
            val messages = case.at("args").at("plan").list("toSign")
            val signatures = case.at("args").list("signatures")
            messages.zip(signatures) { message, signature -> Triple(case, message.jsonObject, signature.text) }
        }
        val texts = answered("signed_text").map {
            Triple(it, it.at("args").at("draft"), it.at("args").said("signature"))
        }
        assertTrue(plans.size > 10 && texts.size > 5)
        return (plans + texts).map { (case, message, text) ->
            DynamicTest.dynamicTest(case.said("name")) {
                val signature = text.hexToByteArray()
                assertTrue(holds(message, signature))
                assertFalse(holds(message, spoilt(signature)))
                val other = spoilt(message.said("bytes").hexToByteArray())
                assertFalse(Vendor.holds(message.said("publicKey"), other, signature))
            }
        }
    }

    private fun verifier(publicKey: String): Ed25519Verifier {
        val x = Base64URL.encode(publicKey.hexToByteArray())
        return Ed25519Verifier(OctetKeyPair.Builder(Curve.Ed25519, x).build())
    }

    @TestFactory
    fun `nimbus verifies the tokens of the vectors`(): List<DynamicTest> {
        val tokens = answered("signed_text").filter { it.at("args").at("draft").said("form") == "jwt" }
        val algorithms = tokens.map { JWSObject.parse(it.at("ok").said("text")).header.algorithm }.toSet()
        assertEquals(setOf(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519), algorithms)
        return tokens.map { case ->
            DynamicTest.dynamicTest(case.said("name")) {
                val token = SignedJWT.parse(case.at("ok").said("text"))
                assertEquals(case.at("args").at("draft").said("key"), token.header.keyID)
                assertEquals("licence+jwt", token.header.type.type)
                assertTrue(token.verify(verifier(case.at("args").at("draft").said("publicKey"))))
                assertFalse(token.verify(verifier(Vendor.STRANGER)))
            }
        }
    }

    private fun token(book: Book, licence: String, algorithm: TokenAlgorithm): String {
        val draft = book.draftToken(TokenQuestion(licence, Vendor.today, Vendor.ring, "vendor.example", algorithm))
        return book.signedText(Vendor.key.signDraft(draft)).text
    }

    @Test
    fun `nimbus verifies tokens issued here, by a key set written here`() {
        val book = Vendor.issued()
        val keys = JWKSet.parse(book.writeKeyRing(Vendor.ring).text)
        for (algorithm in TokenAlgorithm.entries) {
            val token = SignedJWT.parse(token(book, "7", algorithm))
            val key = keys.getKeyByKeyId(token.header.keyID).toOctetKeyPair()
            assertTrue(token.verify(Ed25519Verifier(key)))
            val claims = token.jwtClaimsSet
            assertEquals("vendor.example" to "MUSTER", claims.issuer to claims.subject)
            assertEquals(listOf("fm"), claims.audience)
            assertEquals(7L to listOf("cad"), claims.getLongClaim("lid") to claims.getStringListClaim("mod"))
            assertEquals(mapOf("users" to 9_007_199_254_740_991), claims.getJSONObjectClaim("lim"))
            // The key ends with its days of grace, and half a day later, when the day has ended everywhere.
            assertEquals(Date.from(Instant.parse("2027-01-31T12:00:00Z")), claims.expirationTime)
        }
    }

    @Test
    fun `nimbus refuses what was tampered with`() {
        val book = Vendor.issued()
        val (header, payload, signature) = token(book, "7", TokenAlgorithm.EDDSA).split(".")
        val (_, other, _) = token(book, "8", TokenAlgorithm.EDDSA).split(".")
        val verifier = verifier(Vendor.PUBLIC)
        assertTrue(SignedJWT.parse("$header.$payload.$signature").verify(verifier))
        assertFalse(SignedJWT.parse("$header.$other.$signature").verify(verifier))
        val swapped = Base64URL.encode(Base64URL(signature).decode().reversedArray())
        assertFalse(SignedJWT.parse("$header.$payload.$swapped").verify(verifier))
    }

    @Test
    fun `the JDK takes what is signed here, also out of the COSE form of a key`() {
        val (plan, signatures) = Vendor.key.signPlan(Vendor.sold().updateLicences(Vendor.update))
        val messages = plan.toSign.map { it.bytes.hexToByteArray() }
        assertEquals(2, messages.size)
        for ((position, message) in messages.withIndex()) {
            assertTrue(Vendor.holds(Vendor.PUBLIC, message, signatures[position].hexToByteArray()))
            assertFalse(Vendor.holds(Vendor.PUBLIC, message, signatures[1 - position].hexToByteArray()))
        }
        val book = Vendor.issued()
        val cose = book.keyForms(KeyText(Vendor.keysIn(book).getValue("7"))).cose
        assertEquals(signatures.first(), cose.takeLast(128))
    }
}
