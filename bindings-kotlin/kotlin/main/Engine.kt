package dev.tenure

import dev.tenure.internal.Door
import dev.tenure.internal.convert
import dev.tenure.internal.explainError
import dev.tenure.internal.uniffiEnsureInitialized
import kotlinx.serialization.KSerializer
import java.nio.ByteBuffer

/** The native library, as far as it needs no Book. */
internal object Engine {
    init {
        // Checks that the library and `internal/tenure.kt` are of one build; without this call nobody does.
        uniffiEnsureInitialized()
    }

    /** A door behind which is what `fill` puts there. */
    fun door(fill: Door.() -> ByteArray): Door = Door.empty().also { it.fill().opened() }

    /** The canonical text of a value. */
    fun <T> text(name: String, value: T, serializer: KSerializer<T>): String =
        convert(name.toWire(), textOf(value, serializer).toWire()).openedText()

    /** The value of a text, checked. */
    fun <T> value(name: String, text: String, serializer: KSerializer<T>): T =
        json.decodeFromString(serializer, convert(name.toWire(), text.toWire()).openedText())

    /** What the engine says of a value. */
    fun <T> explain(
        name: String,
        value: T,
        serializer: KSerializer<T>,
        language: Language,
    ): String =
        dev.tenure.internal.explain(name.toWire(), textOf(value, serializer).toWire(), language.toWire()).openedText()

    /** What the engine says of an error. */
    fun explain(error: TenureException, language: Language): String {
        val details = textOfAll(error.details, Detail.serializer()).toWire()
        return explainError(error.code.toWire(), error.message.toWire(), details, language.toWire()).openedText()
    }

    /** [explain] for people who look at a value that nobody checked: a debugger must not fail on it. */
    fun <T> sentences(name: String, value: T, serializer: KSerializer<T>): String = try {
        explain(name, value, serializer, Language.EN)
    } catch (_: TenureException) {
        textOf(value, serializer).replace(keys, "\"key\":\"…\"")
    }

    /** Stored licence keys in the text of a value; the names of signing keys look alike, and are hidden with them. */
    private val keys = Regex("\"key\":\"(?:[^\"\\\\]|\\\\.)*\"")

    private fun Language.toWire(): ByteBuffer = textOf(this, Language.serializer()).toWire()
}
