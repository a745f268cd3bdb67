package dev.tenure

import dev.tenure.internal.Door
import kotlinx.serialization.KSerializer
import kotlinx.serialization.builtins.ListSerializer
import java.lang.ref.Reference

/**
 * Facts in memory, checked at the door: ask it, apply change sets to it, save it.
 *
 * Any number of threads may ask a Book at once; [apply] waits for those that are asking.
 *
 * ```
 * Book.of(records).use { book -> print(book.coverage(Question("M-1", LocalDate.parse("2025-06-01")))) }
 * ```
 */
public class Book private constructor(door: Door) :
    Calls(),
    AutoCloseable {
    /** Null after [close]. */
    @Volatile
    private var door: Door? = door

    /**
     * Makes all changes or none; twice is once.
     *
     * @throws TenureException
     * - `change.stale` when a record is not at the revision that was expected, path `expects[0]`.
     * - `record.newer_schema` when a changed record has fields of a newer version.
     * - The refusals of [of], path `changes[0].put.scope[1].element.item`.
     */
    public fun apply(changes: ChangeSet) {
        through { apply(textOf(changes, ChangeSet.serializer()).toWire()) }
    }

    /** The whole file: a header, then every record by kind and id. Equal Books make equal files, in every language. */
    public fun save(): ByteArray = through { save() }

    /**
     * The changes that turn the records of this Book into those of `target`; each expects the record as it is here.
     *
     * @throws TenureException
     * - `record.newer_schema` when a differing record of `target` has fields that this version cannot write.
     */
    public fun diff(target: Book): ChangeSet =
        json.decodeFromString(ChangeSet.serializer(), target.kept { other -> through { diff(other) } }.decodeToString())

    /**
     * The numbers of items by their ids, for [Columns]; -1 where there is no such item. They stay good for as long as this
     * Book lives, whatever is applied to it.
     */
    public fun itemNumbers(ids: List<String>): IntArray =
        through { itemNumbers(textOfTexts(ids).toWire()) }.openedNumbers()

    /**
     * [covered] for each row of some columns. Large ones take all processors.
     *
     * @throws TenureException
     * - `columns.length_differs`, path `on` or `skill.codes`; `columns.code_unknown`, path `skill.codes[7]`; `id.invalid`, path
     *   `skill` or `skill.values[2]`. What is wrong with one row alone is among the errors of the answer.
     */
    public fun coveredAll(columns: Columns): Covers {
        val codes = columns.factors.map { (it as? FactorColumn.Each)?.codes ?: IntArray(0) }
        val names = columns.names().toWire()
        val answer =
            besideNative(listOf(columns.numbers, columns.on) + codes) { (items, on, skills, serviceKinds, places) ->
                through { coveredColumns(names, items, on, skills, serviceKinds, places) }
            }
        return answer.openedCovers(columns.rows)
    }

    /**
     * Lets go of the facts: no further call is answered, and the garbage collector frees them once no running call is left.
     */
    override fun close() {
        // Dropped, not destroyed: another thread may be in the middle of a call.
        door = null
    }

    /** Whether both hold the same records of the same extent. */
    override fun equals(other: Any?): Boolean = this === other ||
        (other is Book && other.kept { others -> through { equal(others) } }.decodeToString().toBoolean())

    /** The same for all Books: what they hold changes, so they are no keys. */
    override fun hashCode(): Int = Book::class.hashCode()

    override fun <Q, A> ask(
        number: UInt,
        argument: Q,
        input: KSerializer<Q>,
        output: KSerializer<A>,
    ): A = json.decodeFromString(output, through { call(number, textOf(argument, input).toWire()) }.decodeToString())

    override fun <Q, A> askAll(
        number: UInt,
        list: List<Q>,
        input: KSerializer<Q>,
        output: KSerializer<A>,
    ): List<Result<A>> {
        val answers = through { callAll(number, textOfAll(list, input).toWire()) }.decodeToString()
        return json.decodeFromString(ListSerializer(BatchAnswer.serializer(output)), answers).map { it.result() }
    }

    /** Goes through the door and opens the answer. */
    private fun through(call: Door.() -> ByteArray): ByteArray = kept { it.call().opened() }

    /** Keeps the door from the garbage collector, which would free it under a running call after [close]. */
    private fun <T> kept(use: (Door) -> T): T {
        val door = checkNotNull(door) { "this Book is closed" }
        return try {
            use(door)
        } finally {
            Reference.reachabilityFence(door)
        }
    }

    public companion object {
        /**
         * A Book of these records, in any order.
         *
         * @throws TenureException
         * - `record.duplicate` when two have one kind and id.
         * - What contradicts itself or another record, path `[2].scope[0].element.item`: `reference.unknown`,
         *   `account.parent_cycle`, `skill.parent_cycle`, `history.overlap`, `installation.number_taken`, `contract.*`,
         *   `policy.*`, `range.ends_before_start`, `currency.unknown`, `money.scale`.
         */
        @JvmStatic
        public fun of(records: List<Record>): Book =
            Book(Engine.door { of(textOfAll(records, Record.serializer()).toWire()) })

        /**
         * The Book of a file: a header line, then `{"put":..}` and `{"remove":..}` lines; later lines outweigh earlier ones.
         *
         * @throws TenureException
         * - `file.refused` with the bad lines: each `finding` among the details is JSON `{code, path, line, message,
         *   details}`. Nothing is half loaded.
         */
        @JvmStatic
        public fun load(file: ByteArray): Book = Book(Engine.door { load(file.toWire()) })
    }
}
