package dev.tenure

import kotlin.reflect.KClass
import kotlin.reflect.full.companionObject
import kotlin.reflect.full.companionObjectInstance
import kotlin.reflect.full.functions
import kotlin.reflect.full.memberFunctions

/** The class of that name. */
internal fun typeOf(name: String): KClass<*> = Class.forName("dev.tenure.$name").kotlin

/** Whether values of the type are written and read by themselves. */
internal fun crossesWhole(name: String): Boolean =
    typeOf(name).companionObject?.functions?.any { it.name == "fromJson" } == true

/** `fromJson` of the named type; a name that no class has can only be said to the engine itself. */
internal fun fromJson(name: String, text: String): Any {
    if (name !in Samples.names) return Engine.value(name, text, Skill.serializer())
    val type = typeOf(name)
    val read = checkNotNull(type.companionObject).functions.single { it.name == "fromJson" }
    return checkNotNull(unwrapped { read.call(type.companionObjectInstance, text) })
}

/** `toJson` of a value as one of the named type. */
internal fun toJson(name: String, value: Any): String {
    val type = typeOf(name)
    val member = type.memberFunctions.find { it.name == "toJson" }
    val text =
        if (member != null) {
            unwrapped { member.call(value) }
        } else {
            val write = checkNotNull(type.companionObject).functions.single { it.name == "toJson" }
            unwrapped { write.call(type.companionObjectInstance, value) }
        }
    return text as String
}
