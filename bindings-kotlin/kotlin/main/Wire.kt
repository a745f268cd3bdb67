package dev.tenure

import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.Json
import java.nio.ByteBuffer

/**
 * JSON as the engine writes it: fields in declared order, absent ones left out, the tag `kind` first.
 *
 * A test holds the texts of both sides against each other.
 */
internal val json: Json =
    Json {
        classDiscriminator = "kind"
        explicitNulls = false
        // No field has a default but null, so nothing that says something is ever left out.
        encodeDefaults = true
    }

/**
 * The text of a value that may be none of its type: Java puts null into any list, and generics check nothing.
 *
 * Then its class stands in its place, as text, and the engine says that this is not what it expected, and where.
 */
internal fun <T> textOf(value: T?, serializer: KSerializer<T>): String {
    if (value == null) return "null"
    return try {
        json.encodeToString(serializer, value)
    } catch (wrong: RuntimeException) {
        val isWrongType =
            wrong is ClassCastException || wrong is NullPointerException || wrong is SerializationException
        if (isWrongType) "\"${value.javaClass.name}\"" else throw wrong
    }
}

/** The text of a list, one element at a time, so that a bad one is found at its position. */
internal fun <T> textOfAll(list: List<T>, serializer: KSerializer<T>): String =
    list.joinToString(",", "[", "]") { textOf(it, serializer) }

/** The text in UTF-8, where native code can read it without a copy. */
internal fun String.toWire(): ByteBuffer {
    val bytes =
        try {
            encodeToByteArray(throwOnInvalidSequence = true)
        } catch (_: CharacterCodingException) {
            escaped().encodeToByteArray()
        }
    return bytes.toWire()
}

/** The bytes where native code can read them: arrays move when garbage is collected. */
internal fun ByteArray.toWire(): ByteBuffer = ByteBuffer.allocateDirect(size).also { it.duplicate().put(this) }

/**
 * The same JSON text with half a character, for which UTF-8 has no form, written as an escape.
 *
 * The engine refuses it as it does in every language, and in a batch only the element that has it.
 */
private fun String.escaped(): String = buildString {
    for ((position, character) in this@escaped.withIndex()) {
        val follows = this@escaped.getOrNull(position + 1)?.isLowSurrogate() == true
        val precedes = this@escaped.getOrNull(position - 1)?.isHighSurrogate() == true
        val alone = (character.isHighSurrogate() && !follows) || (character.isLowSurrogate() && !precedes)
        if (alone) append("\\u").append(character.code.toString(16)) else append(character)
    }
}

/** The first byte of an answer that is a failure. */
private const val FAILURE = '!'.code.toByte()

/** The answer itself, or the exception of the failure that it is. */
internal fun ByteArray.opened(): ByteArray {
    if (isEmpty() || first() != FAILURE) return this
    throw json.decodeFromString(Failure.serializer(), decodeToString(startIndex = 1)).exception()
}

/** [opened], as text. */
internal fun ByteArray.openedText(): String = opened().decodeToString()

/** One answer of a batch. */
@Serializable
internal class BatchAnswer<A>(private val ok: A? = null, private val error: Failure? = null) {
    fun result(): Result<A> = if (error == null) Result.success(checkNotNull(ok)) else Result.failure(error.exception())
}
