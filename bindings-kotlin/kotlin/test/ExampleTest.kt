package dev.tenure

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream

/** Proves that the example of the README prints what the README says. */
class ExampleTest {
    @Test
    fun `the first verdict`() {
        val printed = ByteArrayOutputStream()
        val console = System.out
        System.setOut(PrintStream(printed, true))
        try {
            Class.forName("FirstVerdictKt").getMethod("main").invoke(null)
        } finally {
            System.setOut(console)
        }
        assertEquals(FIRST_VERDICT, printed.toString())
    }

    @Test
    fun `the README shows it`() {
        val example = File("examples/FirstVerdict.kt").readText().substringAfter("\n\n")
        val readme = File("README.md").readText()
        assertTrue(example in readme && FIRST_VERDICT in readme)
    }
}

/** What the example prints, in every language. */
internal const val FIRST_VERDICT: String =
    "`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2027-03-14.\n"
