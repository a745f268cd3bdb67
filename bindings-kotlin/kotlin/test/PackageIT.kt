package dev.tenure

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.util.concurrent.TimeUnit

/** Proves that the jar works by itself: in an empty folder, with its dependencies and nothing of this repository. */
class PackageIT {
    @TempDir
    private lateinit var folder: File

    private fun property(name: String): File = File(System.getProperty(name))

    @Test
    fun `the example runs from the package`() {
        property("package.jar").copyTo(folder.resolve("tenure.jar"))
        property("package.libraries").listFiles()!!.forEach { it.copyTo(folder.resolve(it.name)) }
        property("package.example").resolve("FirstVerdictKt.class").copyTo(folder.resolve("FirstVerdictKt.class"))

        val java = File(System.getProperty("java.home"), "bin/java").path
        val path = folder.list()!!.filter { it.endsWith(".jar") }.plus(".").joinToString(File.pathSeparator)
        // JNA unpacks the library into the folder too, so that none of an earlier run is found.
        val command = listOf(java, "-Djna.tmpdir=${folder.path}", "-cp", path, "FirstVerdictKt")
        val process = ProcessBuilder(command).directory(folder).redirectErrorStream(true)
        process.environment().clear()

        val running = process.start()
        val printed = running.inputStream.readBytes().decodeToString()
        assertTrue(running.waitFor(60, TimeUnit.SECONDS))
        assertEquals(FIRST_VERDICT, printed)
        assertEquals(0, running.exitValue())
    }
}
