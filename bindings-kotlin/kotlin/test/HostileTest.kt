package dev.tenure

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory

/** Proves that bad text is refused with the code and the path that the shared tables say. */
class HostileTest {
    private val tables: List<String> = shared.list()!!.filter {
        it.startsWith("hostile") && it.endsWith(".json")
    }.sorted()

    @TestFactory
    fun `every row`(): List<DynamicTest> = tables.flatMap { table ->
        rows(table).map { row -> DynamicTest.dynamicTest("$table: ${row.getValue("name").text}") { check(row) } }
    }

    @Test
    fun `there are rows`() {
        assertTrue(tables.sumOf { rows(it).size } >= 300)
    }

    private fun check(row: JsonObject) {
        val failure =
            assertThrows(TenureException::class.java) {
                when (val type = row["type"]) {
                    null -> Book.load(row.getValue("file").text.encodeToByteArray())
                    else -> fromJson(type.text, row.getValue("text").text)
                }
            }
        assertEquals(
            row.getValue("code").text to row.getValue("path").text,
            failure.code to failure.path,
            failure.message,
        )
        row["finding"]?.jsonObject?.let { expected ->
            val finding = Json.parseToJsonElement(failure.details.first { it.name == "finding" }.value).jsonObject
            assertEquals(expected, JsonObject(finding.filterKeys(expected::containsKey)))
        }
    }
}
