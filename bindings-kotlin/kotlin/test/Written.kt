package dev.tenure

import kotlinx.serialization.InternalSerializationApi
import kotlinx.serialization.KSerializer
import kotlinx.serialization.serializer
import java.lang.reflect.InvocationTargetException
import kotlin.reflect.KClass

/** The serializer of a type; an alternative is written as one of its kind, with the tag. */
@OptIn(InternalSerializationApi::class)
internal fun serializerOf(type: KClass<*>): KSerializer<Any> {
    val sealed = type.java.declaringClass?.kotlin?.takeIf { it.isSealed } ?: type
    @Suppress("UNCHECKED_CAST")
    return sealed.serializer() as KSerializer<Any>
}

/** The text of a value as Kotlin alone writes it. */
internal fun written(value: Any): String = json.encodeToString(serializerOf(value::class), value)

/** What a call through reflection gives or throws. */
internal fun <T> unwrapped(call: () -> T): T = try {
    call()
} catch (thrown: InvocationTargetException) {
    throw thrown.targetException
}
