package dev.tenure

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.LocalDate
import java.util.Random

/** Proves that columns of questions give what the questions alone give, row by row, and what is said of bad columns. */
class ColumnsTest {
    private val items = listOf("M-1", "M-2", "M-3").map { Item(it, "P", placement = Placement.EndUser("C-1")) }
    private val contract =
        Contract(
            "K-1",
            Category.MAINTENANCE,
            "C-1",
            firstDay = LocalDate.parse("2025-01-01"),
            lastDay = LocalDate.parse("2025-12-31"),
            scope = listOf(ScopeLine(Element.Item("M-1"), skills = listOf("HW"))),
        )
    private val book = Book.of(items + contract)
    private val item = book.itemNumbers(listOf("M-1", "M-2", "M-3"))
    private val day = number(LocalDate.parse("2025-06-01"))
    private val on = IntArray(3) { day }
    private val hw = FactorColumn.One("HW")

    private fun number(day: LocalDate): Int = day.toEpochDay().toInt()

    private fun each(vararg codes: Int, values: List<String?> = listOf("SW", "HW", null)) =
        FactorColumn.Each(values, codes)

    private fun refused(code: String, path: String, columns: Columns) {
        val before = book.save()
        val failure = assertThrows(TenureException::class.java) { book.coveredAll(columns) }
        assertEquals(code to path, failure.code to failure.path, failure.message)
        assertArrayEquals(before, book.save())
    }

    @Test
    fun `items have numbers that stay`() {
        val other = Book.of(items)
        assertArrayEquals(intArrayOf(2, -1, 0, -1), other.itemNumbers(listOf("M-3", "M-9", "M-1", "")))
        other.apply(ChangeSet(emptyList(), listOf(Change(remove = RecordRef(RecordKind.ITEM, "M-2")))))
        assertArrayEquals(intArrayOf(0, -1, 2), other.itemNumbers(listOf("M-1", "M-2", "M-3")))
        assertArrayEquals(intArrayOf(), other.itemNumbers(emptyList()))
    }

    @Test
    fun `numbers whose bytes begin like a failure`() {
        val many = List(200) { Item("M-$it", "P", placement = Placement.InStock) }
        val ids = many.map { it.id }.reversed()
        assertArrayEquals(IntArray(200) { 199 - it }, Book.of(many).itemNumbers(ids))
    }

    @Test
    fun `the example`() {
        val covers = book.coveredAll(Columns(item, on, skill = hw))
        assertArrayEquals(byteArrayOf(CoverKind.UNTIL, CoverKind.NO, CoverKind.NO), covers.cover)
        assertArrayEquals(intArrayOf(number(LocalDate.parse("2025-12-31")), 0, 0), covers.lastDay)
        assertEquals(emptyList<RowError>(), covers.errors)
    }

    @Test
    fun `each row with its own value`() {
        val covers = book.coveredAll(Columns(IntArray(3), on, skill = each(0, 1, 2)))
        assertArrayEquals(byteArrayOf(CoverKind.NO, CoverKind.UNTIL, CoverKind.UNTIL), covers.cover)
    }

    @Test
    fun `no rows`() {
        for (columns in listOf(Columns(intArrayOf(), intArrayOf()), Columns(emptyList<String>(), intArrayOf()))) {
            val covers = book.coveredAll(columns)
            assertEquals(listOf(0, 0, 0), listOf(covers.cover.size, covers.lastDay.size, covers.errors.size))
        }
    }

    @Test
    fun `what is wrong with a row is said of that row`() {
        val days = intArrayOf(day, 2_932_897, -25_568, day, 2_932_896)
        val covers = book.coveredAll(Columns(intArrayOf(-1, 0, 0, 7, 0), days))
        assertArrayEquals(byteArrayOf(-1, -1, -1, CoverKind.ERROR, CoverKind.NO), covers.cover)
        val codes = listOf("item.unknown", "day.out_of_range", "day.out_of_range", "item.unknown")
        assertEquals(codes.mapIndexed { row, code -> RowError(row, code) }, covers.errors)
        val named = book.coveredAll(Columns(listOf("M-9", "", "M-1", " M-1"), intArrayOf(day, day, day, 9_999_999)))
        val expected = listOf(RowError(0, "item.unknown"), RowError(1, "id.invalid"), RowError(3, "id.invalid"))
        assertEquals(expected, named.errors)
    }

    @Test
    fun `a book of a part of the facts`() {
        val header = """{"schema":1,"minReader":1,"extent":{"accounts":[],"items":["M-1"]}}"""
        val records = book.save().decodeToString().substringAfter("\n")
        val part = Book.load("$header\n$records".encodeToByteArray())
        val covers = part.coveredAll(Columns(listOf("M-1", "M-2", "M-9"), on))
        assertEquals(List(3) { RowError(it, "facts.missing") }, covers.errors)
    }

    @Test
    fun `columns that do not fit together`() {
        refused("columns.length_differs", "on", Columns(item, IntArray(2)))
        refused("columns.length_differs", "skill.codes", Columns(item, on, skill = each(0)))
        refused("columns.length_differs", "place.codes", Columns(item, on, place = each(0, 0, 0, 0)))
        refused("columns.code_unknown", "skill.codes[2]", Columns(item, on, skill = each(0, 1, 3)))
        refused("columns.code_unknown", "serviceKind.codes[1]", Columns(item, on, serviceKind = each(0, -1, 0)))
        refused("columns.code_unknown", "skill.codes[0]", Columns(item, on, skill = each(0, 0, 0, values = listOf())))
        val failure = assertThrows(TenureException::class.java) { book.coveredAll(Columns(item, IntArray(2))) }
        assertEquals(listOf(Detail("length", "2"), Detail("rows", "3")), failure.details)
    }

    @Test
    fun `names that are none`() {
        refused("id.invalid", "skill", Columns(item, on, skill = FactorColumn.One("")))
        refused("id.invalid", "place.values[1]", Columns(item, on, place = each(0, 0, 0, values = listOf("A", ""))))
        refused("input.syntax", "", Columns(item, on, skill = FactorColumn.One("\ud800")))

        @Suppress("UNCHECKED_CAST")
        val mixed = listOf("A", 5, null) as List<String>
        refused("input.wrong_type", "skill.values[1]", Columns(item, on, skill = each(0, 0, 0, values = mixed)))
        refused("input.wrong_type", "item[1]", Columns(mixed, on))
        val failure = assertThrows(TenureException::class.java) { book.itemNumbers(mixed) }
        assertEquals("input.wrong_type" to "[1]", failure.code to failure.path)
    }

    @Test
    fun `as the questions alone, on the facts of the vectors`() {
        val random = Random(20_260_101)
        val seen = HashSet<String>()
        var asked = 0
        for (case in shared.resolve("vectors").listFiles()!!.sortedBy { it.name }.flatMap(::objects)) {
            val given = case["given"]
            if (given == null || "call" !in case || "err" in case || !seen.add("$given")) continue
            asked += check(given.jsonArray, random)
        }
        assertTrue(asked > 10_000, "$asked rows")
    }

    /** Asks by numbers and by ids, and compares each row with the answer to its question alone. */
    private fun check(given: JsonArray, random: Random): Int {
        val records = given.map { valueOf(it, Record::class) }
        val book = Book.of(records)
        val days = DAY.findAll("$given").map { number(LocalDate.parse(it.value)) }.toList().ifEmpty { listOf(day) }
        val ids = records.filterIsInstance<Item>().map { it.id } + "NONE"
        val fields = listOf("skills", "serviceKinds", "places")
        val values = fields.map { listOf(null, "X") + namesIn(given, it).distinct() }
        fun <T> pick(list: List<T>): T = list[random.nextInt(list.size)]
        val asked = List(ROWS) { pick(ids) }
        val on = IntArray(ROWS) { minOf(pick(days) + random.nextInt(5) - 2, LAST_DAY) }
        val codes = values.map { column -> IntArray(ROWS) { random.nextInt(column.size) } }
        val (skill, serviceKind, place) = values.zip(codes) { column, each -> FactorColumn.Each(column, each) }
        val expected =
            asked.mapIndexed { row, item ->
                val (skills, services, places) = values.zip(codes) { column, each -> column[each[row]] }
                val day = LocalDate.ofEpochDay(on[row].toLong())
                val question = Question(item, day, skill = skills, serviceKind = services, place = places)
                rowOf(book.coveredAll(listOf(question)).single())
            }
        val numbers = book.itemNumbers(asked)
        for (columns in listOf(
            Columns(numbers, on, skill, serviceKind, place),
            Columns(asked, on, skill, serviceKind, place),
        )) {
            val covers = book.coveredAll(columns)
            val errors = covers.errors.associate { it.row to it.code }
            assertEquals(expected, List(ROWS) { Triple(covers.cover[it], covers.lastDay[it], errors[it]) })
        }
        return ROWS
    }

    private fun rowOf(answer: Result<Cover>): Triple<Byte, Int, String?> = when (val cover = answer.getOrNull()) {
        null -> Triple(CoverKind.ERROR, 0, (answer.exceptionOrNull() as TenureException).code)
        is Cover.No -> Triple(CoverKind.NO, 0, null)
        is Cover.Until -> Triple(CoverKind.UNTIL, number(cover.lastDay), null)
        is Cover.Open -> Triple(CoverKind.OPEN, 0, null)
        is Cover.Unjudged -> Triple(CoverKind.UNJUDGED, 0, null)
    }

    /** The names in all lists of that field. */
    private fun namesIn(value: JsonElement, field: String): List<String> = when (value) {
        is JsonArray -> value.flatMap { namesIn(it, field) }

        is JsonObject -> value.flatMap { (name, held) ->
            if (name == field && held is JsonArray) held.map { it.text } else namesIn(held, field)
        }

        is JsonPrimitive -> emptyList()
    }

    @Test
    fun `as the questions alone, by several threads`() {
        val rows = 100_003
        val random = Random(7)
        val numbers = IntArray(rows) { random.nextInt(4) }
        val days = IntArray(rows) { day + random.nextInt(800) - 400 }
        val codes = IntArray(rows) { random.nextInt(3) }
        val covers = book.coveredAll(Columns(numbers, days, skill = FactorColumn.Each(listOf("HW", "SW", null), codes)))
        val inForce = number(LocalDate.parse("2025-01-01"))..number(LocalDate.parse("2025-12-31"))
        for (row in 0 until rows) {
            val isCovered = numbers[row] == 0 && days[row] in inForce && codes[row] != 1
            val known = if (isCovered) CoverKind.UNTIL else CoverKind.NO
            val expected = if (numbers[row] == 3) CoverKind.ERROR else known
            assertEquals(expected, covers.cover[row], "row $row")
            assertEquals(if (isCovered) inForce.last else 0, covers.lastDay[row], "row $row")
        }
        val unknown = (0 until rows).filter { numbers[it] == 3 }
        assertEquals(unknown.map { RowError(it, "item.unknown") }, covers.errors)
    }

    private companion object {
        const val ROWS = 40
        const val LAST_DAY = 2_932_896
        val DAY = Regex("\\d{4}-\\d{2}-\\d{2}")
    }
}
