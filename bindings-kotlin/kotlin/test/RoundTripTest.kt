package dev.tenure

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory

/** Proves that no value is changed on its way to the engine and back, and that both sides write it alike. */
class RoundTripTest {
    private val whole: List<String> = Samples.names.filter(::crossesWhole)

    @TestFactory
    fun `every type`(): List<DynamicTest> = whole.flatMap { name ->
        Samples.of(name).mapIndexed { row, sample ->
            DynamicTest.dynamicTest("$name $row") {
                val value = valueOf(sample, typeOf(name))
                val text = toJson(name, value)
                assertEquals(value, fromJson(name, text))
                assertEquals(text, json.encodeToString(serializerOf(typeOf(name)), value))
                assertEquals(sample, json.parseToJsonElement(text))
            }
        }
    }

    @Test
    fun `all types that cross are there`() {
        assertTrue(whole.containsAll(listOf("Item", "Contract", "Record", "ChangeSet", "Question", "Verdict", "Cover")))
    }
}
