package dev.tenure

import kotlinx.serialization.SerialName
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import java.lang.reflect.InvocationTargetException
import java.math.BigDecimal
import java.time.LocalDate
import kotlin.reflect.KClass
import kotlin.reflect.KType
import kotlin.reflect.full.findAnnotation
import kotlin.reflect.full.primaryConstructor
import kotlin.reflect.jvm.jvmErasure

/**
 * Makes typed values out of JSON through the public constructors, as a user's own code would; the engine has no part in it.
 */
internal fun <T : Any> valueOf(element: JsonElement, type: KClass<T>): T {
    @Suppress("UNCHECKED_CAST")
    return read(element, type, null) as T
}

private fun read(element: JsonElement, type: KClass<*>, argument: KType?): Any? = when {
    element is JsonNull -> null
    type == List::class -> (element as JsonArray).map { read(it, argument!!.jvmErasure, null) }
    type.isSealed -> alternative(element as JsonObject, type)
    element is JsonObject -> instance(element, type)
    type.java.isEnum -> type.java.enumConstants.single { wordOf(it as Enum<*>) == element.text }
    else -> scalar(element.text, type)
}

private fun scalar(text: String, type: KClass<*>): Any = when (type) {
    String::class -> text
    LocalDate::class -> LocalDate.parse(text)
    BigDecimal::class -> BigDecimal(text)
    Long::class -> text.toLong()
    Boolean::class -> text.toBooleanStrict()
    else -> error("no reader for $type")
}

/** The class whose name on the wire is the element's `kind`. */
private fun alternative(element: JsonObject, type: KClass<*>): Any {
    val kind = element.getValue("kind").text
    val chosen = type.sealedSubclasses.single { it.findAnnotation<SerialName>()?.value == kind }
    return chosen.objectInstance ?: instance(JsonObject(element - "kind"), chosen)
}

private fun instance(fields: JsonObject, type: KClass<*>): Any {
    val constructor = checkNotNull(type.primaryConstructor)
    val unknown = fields.keys - constructor.parameters.map { it.name }.toSet()
    check(unknown.isEmpty()) { "$type has no $unknown" }
    val stated = constructor.parameters.filter { it.name in fields }
    val arguments =
        stated.associateWith { parameter ->
            val argument = parameter.type.arguments.firstOrNull()?.type
            read(fields.getValue(parameter.name!!), parameter.type.jvmErasure, argument)
        }
    return try {
        constructor.callBy(arguments)
    } catch (thrown: InvocationTargetException) {
        throw thrown.targetException
    }
}

/** The word of an enum constant on the wire. */
internal fun wordOf(constant: Enum<*>): String {
    val field = constant.declaringJavaClass.getField(constant.name)
    return field.getAnnotation(SerialName::class.java).value
}

internal val JsonElement.text: String get() = (this as JsonPrimitive).content
