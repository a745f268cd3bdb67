package dev.tenure

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import java.io.File

/** The tests that all languages share; the tests of this one run in its own folder. */
internal val shared: File = File("../tests")

/** The lines of a file, each read as an object. */
internal fun objects(file: File): List<JsonObject> = file.readLines().map { Json.parseToJsonElement(it).jsonObject }

/** The rows of a file that is one list. */
internal fun rows(name: String): List<JsonObject> =
    Json.parseToJsonElement(shared.resolve(name).readText()).jsonArray.map { it.jsonObject }

internal fun JsonObject.list(name: String): JsonArray = this[name] as? JsonArray ?: JsonArray(emptyList())

/** What happened, in the form of the shared files: `ok` with what came out, or `err` with code and path. */
internal fun outcome(work: () -> JsonElement): String = try {
    "ok ${work()}"
} catch (failure: TenureException) {
    "err ${failure.code} ${failure.path}"
}

/** What shall happen, in the same form. */
internal fun expected(case: JsonObject): String = when (val failure = case["err"]?.jsonObject) {
    null -> "ok ${case.getValue("ok")}"
    else -> "err ${failure.getValue("code").text} ${failure.getValue("path").text}"
}
