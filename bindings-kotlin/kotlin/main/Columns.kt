package dev.tenure

import com.sun.jna.Memory
import kotlinx.serialization.Serializable
import kotlinx.serialization.builtins.ListSerializer
import kotlinx.serialization.builtins.serializer
import java.nio.ByteBuffer
import java.nio.ByteOrder

/**
 * Questions as columns, a row each, every column as long as that of the items: the form for loops, without an object a row.
 *
 * Days are counted from 1970-01-01, as `LocalDate.toEpochDay` does.
 *
 * ```
 * val item = book.itemNumbers(listOf("M-1", "M-2"))
 * val on = IntArray(2) { LocalDate.parse("2025-06-01").toEpochDay().toInt() }
 * val covers = book.coveredAll(Columns(item, on, skill = FactorColumn.One("HW")))
 * val isCovered = covers.cover[0] == CoverKind.UNTIL || covers.cover[0] == CoverKind.OPEN
 * ```
 */
public class Columns private constructor(
    internal val numbers: IntArray,
    private val ids: List<String>?,
    internal val on: IntArray,
    internal val factors: List<FactorColumn?>,
) {
    /** Questions about items by the numbers that [Book.itemNumbers] gives. A factor that is null is named by no row. */
    @JvmOverloads
    public constructor(
        item: IntArray,
        on: IntArray,
        skill: FactorColumn? = null,
        serviceKind: FactorColumn? = null,
        place: FactorColumn? = null,
    ) : this(item, null, on, listOf(skill, serviceKind, place))

    /** Questions about items by their ids, which are looked up. */
    @JvmOverloads
    public constructor(
        item: List<String>,
        on: IntArray,
        skill: FactorColumn? = null,
        serviceKind: FactorColumn? = null,
        place: FactorColumn? = null,
    ) : this(IntArray(0), item, on, listOf(skill, serviceKind, place))

    internal val rows: Int get() = ids?.size ?: numbers.size

    /** What of the columns is text. */
    internal fun names(): String {
        val named = FACTORS.zip(factors).mapNotNull { (name, factor) -> factor?.let { "\"$name\":${it.names()}" } }
        return (listOfNotNull(ids?.let { "\"item\":${textOfTexts(it)}" }) + named).joinToString(",", "{", "}")
    }

    private companion object {
        val FACTORS = listOf("skill", "serviceKind", "place")
    }
}

/** What the rows name of one factor of the work: a skill, a kind of service or a place. */
public sealed class FactorColumn {
    internal abstract fun names(): String

    /** All rows name the same. */
    public class One(private val value: String) : FactorColumn() {
        override fun names(): String = """{"values":${textOfTexts(listOf(value))},"each":false}"""
    }

    /** Each row names the value at the position that its code says, counted from 0; a value that is null names none. */
    public class Each(private val values: List<String?>, internal val codes: IntArray) : FactorColumn() {
        override fun names(): String = """{"values":${textOfTexts(values)},"each":true}"""
    }
}

/** The covers of questions that are [Columns], a row each. */
public class Covers internal constructor(
    /** What covers each row, by the numbers of [CoverKind]. */
    public val cover: ByteArray,
    /** The last day of an [CoverKind.UNTIL] (inclusive), counted from 1970-01-01; 0 in all other rows. */
    public val lastDay: IntArray,
    /** The rows that have no cover, in their order; in the column [cover] they have [CoverKind.ERROR]. */
    public val errors: List<RowError>,
)

/** Why a row has no cover. */
@Serializable
public data class RowError(
    /** The row, counted from 0. */
    val row: Int,
    /** The code with which the question alone fails: `item.unknown`, `day.out_of_range`, `facts.missing`, `id.invalid`. */
    val code: String,
)

/** The numbers by which a column says what covers a row. */
public object CoverKind {
    /** [Cover.No]. */
    public const val NO: Byte = 0

    /** [Cover.Until]. */
    public const val UNTIL: Byte = 1

    /** [Cover.Open]. */
    public const val OPEN: Byte = 2

    /** [Cover.Unjudged]. */
    public const val UNJUDGED: Byte = 3

    /** The row has an error instead. */
    public const val ERROR: Byte = -1
}

/** The JSON of a list of texts; generics check nothing, and the engine refuses what is no text, at its position. */
internal fun textOfTexts(list: List<*>): String = list.joinToString(",", "[", "]") {
    when (it) {
        null -> "null"
        is String -> json.encodeToString(String.serializer(), it)
        else -> "false"
    }
}

/** Copies arrays to where native code can read them, and frees the copies after use. */
internal fun <T> besideNative(arrays: List<IntArray>, use: (List<ByteBuffer>) -> T): T {
    // There is no memory of no bytes.
    val size = arrays.sumOf { it.bytes() } + 1
    return Memory(size).use { memory ->
        var start = 0L
        val buffers =
            arrays.map { array ->
                memory.write(start, array, 0, array.size)
                memory.getByteBuffer(start, array.bytes()).also { start += array.bytes() }
            }
        use(buffers)
    }
}

private fun IntArray.bytes(): Long = size.toLong() * Int.SIZE_BYTES

/** The numbers in an answer. */
internal fun ByteArray.openedNumbers(): IntArray = numbers(1, (size - 1) / Int.SIZE_BYTES)

/** The columns in an answer. */
internal fun ByteArray.openedCovers(rows: Int): Covers {
    val end = 1 + rows + rows * Int.SIZE_BYTES
    val errors = json.decodeFromString(ListSerializer(RowError.serializer()), decodeToString(startIndex = end))
    return Covers(copyOfRange(1, 1 + rows), numbers(1 + rows, rows), errors)
}

private fun ByteArray.numbers(start: Int, count: Int): IntArray {
    val bytes = ByteBuffer.wrap(this, start, count * Int.SIZE_BYTES).order(ByteOrder.nativeOrder())
    return IntArray(count).also { bytes.asIntBuffer().get(it) }
}
