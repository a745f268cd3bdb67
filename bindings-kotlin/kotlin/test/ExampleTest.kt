package dev.tenure

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream

/** Proves that the examples print what they promise, and that the README shows the first ones. */
class ExampleTest {
    private fun printed(example: String): String {
        val printed = ByteArrayOutputStream()
        val console = System.out
        System.setOut(PrintStream(printed, true))
        try {
            Class.forName("${example}Kt").getMethod("main").invoke(null)
        } finally {
            System.setOut(console)
        }
        return printed.toString()
    }

    private fun isShown(example: String, answer: String): Boolean {
        val text = File("examples/$example.kt").readText().substringAfter("\n\n")
        val readme = File("README.md").readText()
        return text in readme && answer in readme
    }

    @Test
    fun `the first verdict`() {
        assertEquals(FIRST_VERDICT, printed("FirstVerdict"))
        assertTrue(isShown("FirstVerdict", FIRST_VERDICT))
    }

    @Test
    fun `the first licence`() {
        assertEquals(FIRST_LICENCE, printed("FirstLicence"))
        assertTrue(isShown("FirstLicence", FIRST_LICENCE))
    }

    @Test
    fun `a vendor issues licences, and a product verifies them`() {
        assertEquals(LICENCES, printed("VendorAndProduct"))
    }
}

/** What the example prints, in every language. */
internal const val FIRST_VERDICT: String =
    "`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2027-03-14.\n"

private const val FIRST_LICENCE = "The licence holds. 214 days are left.\n"

private const val LICENCES = """- Licence 1: key number 1, because there was none
- Licence 2: key number 1, because there was none
- Licence 1: key number 2, because other customer code
- Licence 2: key number 2, because other customer code
- Licence 1: unchanged
- Licence 2: unchanged
- Licence 3: new, a copy of 1
- Licence 4: new, a copy of 2
The licence holds. 214 days are left.
The licence holds. 214 days are left.
The licence is for `till`, and this is `fm`.
There is a typing error in line 2 of the key.
"""
