package dev.tenure

import kotlinx.serialization.Serializable
import java.io.Serializable as JavaSerializable

/**
 * What went wrong, in the words of the engine. The same failure has the same [code] and [path] in every language.
 *
 * [kind] and [code] are text, so that a new one breaks no `when` of yours.
 */
public class TenureException(
    /** Which kind of no: `invalid`, `refused`, `missing`, `host` or `internal`. */
    public val kind: String,
    /** The stable code, such as `day.invalid`. */
    public val code: String,
    /** The sentence for people. */
    override val message: String,
    /** Where in the argument: `scope[1].element.item`; empty when no single place is to blame. */
    public val path: String,
    /** The facts behind the sentence. */
    public val details: List<Detail>,
) : RuntimeException(message) {
    /** The sentence for people in a language; for a code of a newer version the [message] itself. */
    @JvmOverloads
    public fun explain(language: Language = Language.EN): String = Engine.explain(this, language)

    override fun toString(): String =
        listOf(javaClass.name, code, path, message).filter(String::isNotEmpty).joinToString(": ")
}

/** One fact of an error; names repeat where an error has several of a sort. */
@Serializable
public data class Detail(
    /** What the fact is called, in `lower_snake_case`. */
    val name: String,
    /** The fact as text; days as `YYYY-MM-DD`, needs and findings as JSON. */
    val value: String,
) : JavaSerializable

/** A failure as it crosses the border. */
@Serializable
internal class Failure(
    val kind: String,
    val code: String,
    val message: String,
    val path: String,
    val details: List<Detail>,
) {
    fun exception(): TenureException = TenureException(kind, code, message, path, details)
}
