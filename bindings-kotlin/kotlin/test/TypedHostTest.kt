package dev.tenure

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTimeout
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.math.BigDecimal
import java.math.BigInteger
import java.time.Duration
import java.time.LocalDate

/** Proves that what only typed values can say is refused, or taken, as in every language. */
class TypedHostTest {
    private val item = Item("M-1", "ESP-2", placement = Placement.InStock)
    private val on = LocalDate.parse("2025-06-01")

    private fun refused(code: String, path: String, vararg records: Any?) {
        @Suppress("UNCHECKED_CAST")
        val failure = assertThrows(TenureException::class.java) { Book.of(records.toList() as List<Record>) }
        assertEquals(code to path, failure.code to failure.path, failure.message)
        assertEquals("invalid", failure.kind)
    }

    private fun price(amount: BigDecimal) = Commercial("M-1", Money(amount, "EUR"))

    @Test
    fun `a day that the calendar lacks`() {
        refused("day.out_of_range", "[0].since", item.copy(since = LocalDate.MAX))
        refused("day.out_of_range", "[0].since", item.copy(since = LocalDate.MIN))
        refused("day.out_of_range", "[0].since", item.copy(since = LocalDate.of(10_000, 1, 1)))
        refused("day.out_of_range", "[0].since", item.copy(since = LocalDate.of(1899, 12, 31)))
        refused("day.out_of_range", "[0].since", item.copy(since = LocalDate.of(-1, 1, 1)))
    }

    @Test
    fun `an amount of more digits than can be held`() {
        refused("decimal.too_long", "[1].salePrice.amount", item, price(BigDecimal("1".repeat(30))))
        refused("decimal.too_long", "[1].salePrice.amount", item, price(BigDecimal("1E+999")))
        refused("decimal.invalid", "[1].salePrice.amount", item, price(BigDecimal("1e1000000000")))
        refused("decimal.invalid", "[1].salePrice.amount", item, price(BigDecimal("1e-1000000000")))
        val huge = BigDecimal(BigInteger.ONE.shiftLeft(50_000_000))
        assertTimeout(Duration.ofSeconds(5)) {
            refused("decimal.too_long", "[1].salePrice.amount", item, price(huge))
        }
    }

    @Test
    fun `an amount with an exponent is one`() {
        val book = Book.of(listOf(item, price(BigDecimal("1E+3"))))
        val changes = Book.of(emptyList()).diff(book)
        assertEquals(price(BigDecimal("1000.00")), changes.changes.mapNotNull { it.put }.last())
    }

    @Test
    fun `a count beyond its range`() {
        val closed = Installation("M-1/1", "M-1", 1, Placement.InStock, lastDay = on)
        for (number in listOf(0L, -1L, 4_294_967_296L, Long.MAX_VALUE, Long.MIN_VALUE)) {
            refused("input.out_of_range", "[1].number", item, closed.copy(number = number))
        }
        Book.of(listOf(item.copy(since = on), closed.copy(number = 4_294_967_295L))).close()
    }

    @Test
    fun `a whole number beyond what every language holds`() {
        fun limited(most: Long) = Licence("7", "C-1", "fm", limits = listOf(Limit("users", most)))
        val widest = 9_007_199_254_740_991
        for (most in listOf(widest + 1, -widest - 1, Long.MAX_VALUE, Long.MIN_VALUE)) {
            refused("input.out_of_range", "[0].limits[0].most", limited(most))
            val given = ParameterValue(number = most)
            val licence = Licence("7", "C-1", "fm", parameters = listOf(Parameter("seats", given)))
            refused("input.out_of_range", "[0].parameters[0].value.number", licence)
        }
        for (most in listOf(-2, 0, widest, -widest)) {
            assertTrue("\"most\":$most}" in limited(most).toJson())
            assertEquals(limited(most), Licence.fromJson(limited(most).toJson()))
        }
    }

    @Test
    fun `half a character`() {
        refused("input.syntax", "", item.copy(serial = "\ud800"))
        refused("input.syntax", "", item.copy(serial = "\udfff\ud83d"))
        val book = Book.of(listOf(item))
        val questions = listOf(Question("M-1", on), Question("\ud800", on))
        val (good, bad) = book.coveredAll(questions)
        assertEquals(Cover.No, good.getOrThrow())
        assertEquals("input.syntax", (bad.exceptionOrNull() as TenureException).code)
        val failure = assertThrows(TenureException::class.java) { Skill.fromJson("{\"id\":\"\ud800\"}") }
        assertEquals("input.syntax" to "", failure.code to failure.path)
    }

    @Test
    fun `both or none of a choice`() {
        val contract = Contract("W-1", Category.WARRANTY, "C-1", firstDay = on, scope = emptyList())
        refused("input.one_of", "[0].term", contract.copy(term = Term()))
        refused("input.one_of", "[0].term", contract.copy(term = Term(months = 1, days = 1)))
    }

    @Test
    fun `what generics let through`() {
        refused("input.wrong_type", "[1]", item, "M-2")
        refused("input.wrong_type", "[1]", item, null)
        refused("input.wrong_type", "[0]", 1)

        @Suppress("UNCHECKED_CAST")
        val scope = listOf(null) as List<ScopeLine>
        refused("input.wrong_type", "[0]", Contract("W-1", Category.WARRANTY, "C-1", firstDay = on, scope = scope))

        @Suppress("UNCHECKED_CAST")
        val questions = listOf("M-1", Question("M-1", on), null) as List<Question>
        val codes = Book.of(listOf(item)).coverageAll(questions).map {
            (it.exceptionOrNull() as TenureException?)?.code
        }
        assertEquals(listOf("input.wrong_type", null, "input.wrong_type"), codes)
    }
}
