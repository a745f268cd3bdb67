package dev.tenure

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.io.File
import kotlin.reflect.KFunction
import kotlin.reflect.full.memberFunctions
import kotlin.reflect.jvm.jvmErasure

/**
 * Proves that Kotlin answers every shared vector to the letter: typed values go in through the public classes, and what
 * comes out is written by Kotlin.
 */
class VectorTest {
    private val files: List<File> =
        shared.resolve("vectors").listFiles { file -> file.extension == "jsonl" }!!.sortedBy { it.name }

    @TestFactory
    fun `every case`(): List<DynamicTest> = files.flatMap { file ->
        objects(file).map { case ->
            DynamicTest.dynamicTest("${file.name}: ${case.getValue("name").text}") {
                assertEquals(expected(case), outcome { answer(case) })
            }
        }
    }

    @Test
    fun `there are cases`() {
        assertTrue(files.sumOf { objects(it).size } >= 500)
    }

    private fun answer(case: JsonObject): JsonElement {
        val book = book(case)
        val target = case["diff"]
        return when {
            "call" in case -> call(book, case)
            target != null -> JsonObject(mapOf("changes" to element(book.diff(Book.of(records(target))))))
            else -> JsonObject(mapOf("file" to JsonPrimitive(book.save().decodeToString())))
        }
    }

    private fun book(case: JsonObject): Book {
        val file = case["file"]
        val book = if (file !=
            null
        ) {
            Book.load(file.text.encodeToByteArray())
        } else {
            Book.of(records(case.getValue("given")))
        }
        case.list("apply").forEach { book.apply(valueOf(it, ChangeSet::class)) }
        return book
    }

    private fun records(given: JsonElement): List<Record> = given.jsonArray.map { valueOf(it, Record::class) }

    /** Asks once alone and once in a batch, which must agree. */
    private fun call(book: Book, case: JsonObject): JsonElement {
        val name = case.getValue("call").text.replace(Regex("_(.)")) { it.groupValues[1].uppercase() }
        val single = method(name)
        val question = valueOf(case.getValue("args"), single.parameters[1].type.jvmErasure)
        val answer = runCatching { checkNotNull(unwrapped { single.call(book, question) }) }
        val batch = unwrapped { method("${name}All").call(book, listOf(question)) } as List<*>
        val inBatch = batch.single() as Result<*>
        assertEquals(answer.getOrNull(), inBatch.getOrNull())
        assertEquals(answer.exceptionOrNull()?.toString(), inBatch.exceptionOrNull()?.toString())
        return element(answer.getOrThrow())
    }

    /** The method of that name that takes no columns. */
    private fun method(name: String): KFunction<*> =
        Book::class.memberFunctions.single { it.name == name && it.parameters[1].type.jvmErasure != Columns::class }

    /** The value as Kotlin writes it. */
    private fun element(value: Any): JsonElement = Json.parseToJsonElement(written(value))
}
