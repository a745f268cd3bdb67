package dev.tenure

import dev.tenure.internal.uniffiEnsureInitialized
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.File
import java.nio.ByteBuffer
import java.nio.ByteOrder

/**
 * Proves that the library fits the committed `internal/tenure.kt`, that it is linked as Android wants it, and that the rules
 * for Android's shrinker are there.
 */
class LibraryTest {
    private val library = File(System.getProperty("jna.library.path"), "libtenure_kotlin.so")

    /** Where the 64-bit ELF format keeps what is read here. */
    private object Elf {
        const val MAGIC = 0x464c457f
        const val TABLE_AT = 32
        const val ENTRY_SIZE_AT = 54
        const val ENTRY_COUNT_AT = 56
        const val LOAD = 1
        const val RELRO = 0x6474e552
        const val ADDRESS_AT = 16
        const val SIZE_AT = 40
        const val ALIGNMENT_AT = 48
    }

    private val elf: ByteBuffer = ByteBuffer.wrap(library.readBytes()).order(ByteOrder.LITTLE_ENDIAN)

    private fun segments(type: Int): List<Int> {
        val table = elf.getLong(Elf.TABLE_AT).toInt()
        val entries = (0 until elf.getShort(Elf.ENTRY_COUNT_AT)).map { table + it * elf.getShort(Elf.ENTRY_SIZE_AT) }
        return entries.filter { elf.getInt(it) == type }
    }

    @Test
    fun `the committed file fits the library`() {
        // Compares UniFFI's version and the checksum of each signature; `make bindgen` writes the file anew.
        uniffiEnsureInitialized()
    }

    @Test
    fun `segments begin on pages of 16 KB`() {
        assertEquals(Elf.MAGIC, elf.getInt(0))
        val alignments = segments(Elf.LOAD).map { elf.getLong(it + Elf.ALIGNMENT_AT) }
        assertTrue(alignments.isNotEmpty() && alignments.all { it >= PAGE }, "$alignments")
    }

    @Test
    fun `what is protected after relocation ends on a page of 16 KB`() {
        val ends = segments(Elf.RELRO).map { elf.getLong(it + Elf.ADDRESS_AT) + elf.getLong(it + Elf.SIZE_AT) }
        assertTrue(ends.isNotEmpty() && ends.all { it % PAGE == 0L }, "$ends")
    }

    @Test
    fun `the shrinker's rules name what only native code and reflection use`() {
        val rules = File("android/consumer-rules.pro").readText()
        val names =
            listOf("com.sun.jna.**", "extends com.sun.jna.**", "implements com.sun.jna.**", "dev.tenure.internal.**")
        for (name in names + listOf("RuntimeVisibleAnnotations", "java.awt.**")) assertTrue(name in rules, name)
    }

    private companion object {
        const val PAGE = 16L * 1024
    }
}
