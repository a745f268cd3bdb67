package dev.tenure

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject

/** Sample values of each type, made from the schema: with every field, with the required ones alone, of every kind. */
internal object Samples {
    private val definitions: JsonObject =
        Json
            .parseToJsonElement(shared.resolve("schema.json").readText())
            .jsonObject
            .getValue("\$defs")
            .jsonObject

    /** All types of the schema. */
    val names: Set<String> get() = definitions.keys

    /** The samples of a type, as JSON. */
    fun of(name: String): List<JsonElement> = of(definitions.getValue(name).jsonObject)

    private fun of(schema: JsonObject): List<JsonElement> {
        val alternatives = schema["oneOf"] ?: schema["anyOf"]
        val properties = schema["properties"]?.jsonObject
        return when {
            alternatives != null -> alternatives.jsonArray.filterNot { isNull(it) }.flatMap { of(it.jsonObject) }
            "\$ref" in schema -> member(schema)
            "const" in schema -> listOf(schema.getValue("const"))
            properties != null -> records(schema, properties)
            else -> plain(schema)
        }
    }

    /** Another type; a union states its kind beside. */
    private fun member(schema: JsonObject): List<JsonElement> {
        val kind = schema["properties"]?.jsonObject?.get("kind")?.jsonObject?.get("const")
        val values = of(schema.getValue("\$ref").text.substringAfterLast('/'))
        return if (kind == null) values else values.map { JsonObject(mapOf("kind" to kind) + it.jsonObject) }
    }

    private fun records(schema: JsonObject, properties: JsonObject): List<JsonElement> {
        val samples = properties.mapValues { (_, property) -> of(property.jsonObject) }
        if ("maxProperties" in schema) {
            return samples.flatMap { (name, values) -> values.map { JsonObject(mapOf(name to it)) } }
        }
        val required = schema["required"]?.jsonArray.orEmpty().map { it.text }
        val least = JsonObject(samples.filterKeys { it in required }.mapValues { it.value.first() })
        val most = (
            0 until samples.values.maxOf {
                it.size
            }
            ).map { row -> JsonObject(samples.mapValues { it.value.at(row) }) }
        return listOf(least) + most
    }

    private fun plain(schema: JsonObject): List<JsonElement> = when (typeIn(schema)) {
        "array" -> listOf(JsonArray(of(schema.getValue("items").jsonObject)), JsonArray(emptyList()))
        "boolean" -> listOf(JsonPrimitive(true), JsonPrimitive(false))
        "integer" -> integers(schema).map(::JsonPrimitive)
        else -> texts(schema).map(::JsonPrimitive)
    }

    private fun integers(schema: JsonObject): List<Long> = when (val format = schema.getValue("format").text) {
        "uint32" -> listOf(1, 4_294_967_295)
        "int64" -> listOf(-2, 9_007_199_254_740_991, -9_007_199_254_740_991)
        else -> error("no sample of $format")
    }

    private fun texts(schema: JsonObject): List<String> = when (schema["format"]?.text to schema["title"]?.text) {
        "date" to "Day" -> listOf("2024-02-29", "1900-01-01", "9999-12-31")
        "decimal" to "Amount" -> listOf("12.50", "-0.01", "9999999999999999999999999999")
        "text" to "Currency" -> listOf("EUR", "JPY")
        "text" to "Revision" -> listOf("a9535e7380830afd")
        "text" to "Instant" -> listOf("2025-06-01T10:00:00.5Z")
        "text" to "ApplicationId" -> listOf("fm", "etask.fm_2-x")
        "text" to "Bytes" -> listOf("00ff", "")
        "text" to "HostPattern" -> listOf("fm.example.com", "*.fm.example.com:8080")
        "text" to "KeyId" -> listOf("315c")
        "text" to "LicenceId" -> listOf("7", "9007199254740991")
        "text" to "LicenceKey" -> listOf("LK1 O0Il \u201cas it came\u201d")
        "text" to "RawText" -> listOf("LK1\r\n65EAM ", "")
        else -> listOf("X-1", "Ä \"\\/ \u2028 \ud83d\udd27")
    }

    private fun typeIn(schema: JsonObject): String = when (val type = schema.getValue("type")) {
        is JsonArray -> type.map { it.text }.first { it != "null" }
        else -> type.text
    }

    private fun isNull(schema: JsonElement): Boolean = schema.jsonObject["type"] == JsonPrimitive("null")

    private fun <T> List<T>.at(row: Int): T = this[row.coerceAtMost(lastIndex)]
}
