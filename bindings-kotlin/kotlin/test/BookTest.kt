package dev.tenure

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.ObjectInputStream
import java.io.ObjectOutputStream
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors

/** Proves how a Book behaves as an object of the JVM: shared by threads, closed, compared, explained. */
class BookTest {
    private val on = LocalDate.parse("2025-06-01")
    private val question = Question("M-1", on)
    private val item = Item("M-1", "ESP-2", placement = Placement.EndUser("C-1"))
    private val warranty =
        Contract(
            "W-1",
            Category.WARRANTY,
            "C-1",
            firstDay = LocalDate.parse("2025-03-15"),
            term = Term(months = 24),
            scope = listOf(ScopeLine(Element.Item("M-1"))),
        )

    private fun book(): Book = Book.of(listOf(item, warranty))

    /** Runs the same work in four threads and gives what each came to. */
    private fun <T> inFourThreads(work: () -> T): List<T> {
        val pool = Executors.newFixedThreadPool(4)
        try {
            return pool.invokeAll(List(4) { Callable { work() } }).map { it.get() }
        } finally {
            pool.shutdownNow()
        }
    }

    @Test
    fun `a verdict explains itself`() {
        val verdict = book().coverage(question)
        val sentence = "`M-1` is covered on 2025-06-01 by contract `W-1` (line 1), until 2027-03-14.\n"
        assertEquals(sentence, verdict.toString())
        assertEquals(sentence, verdict.explain())
        assertEquals("covered until 2027-03-14", verdict.cover.toString())
        assertEquals("not covered", Cover.No.explain())
    }

    @Test
    fun `answers and errors speak German and French`() {
        val book = book()
        val verdict = book.coverage(question)
        val german = "`M-1` ist am 2025-06-01 durch Vertrag `W-1` (Zeile 1) gedeckt, bis 2027-03-14.\n"
        assertEquals(german, verdict.explain(Language.DE))
        assertEquals("couvert jusqu’au 2027-03-14", verdict.cover.explain(Language.FR))
        val error = assertThrows(TenureException::class.java) { book.coverage(Question("M-9", on)) }
        assertEquals(error.message, error.explain())
        assertTrue(error.explain(Language.DE).startsWith("es gibt kein Gerät `M-9`; berichtigen Sie die Id"))
        assertTrue(error.explain(Language.FR).startsWith("il n’y a pas d’équipement `M-9` ; corrigez"))
        val newer = TenureException("refused", "moon.full", "the moon is full", "", emptyList())
        assertEquals("the moon is full", newer.explain(Language.DE))
    }

    @Test
    fun `a timeline has a picture`() {
        val svg = book().picture(PictureQuestion("M-1", on, on, language = Language.DE)).svg
        assertTrue("<title>Deckung von M-1, 2025-06-01 bis 2025-06-01</title>" in svg)
    }

    @Test
    fun `a value that means nothing is shown as it is`() {
        val cover = Cover.Until(LocalDate.MAX)
        assertEquals("""{"kind":"until","lastDay":"+999999999-12-31"}""", cover.toString())
        assertThrows(TenureException::class.java) { cover.explain() }
    }

    @Test
    fun `four threads ask one book while it changes`() {
        val book = book()
        val renamed = ChangeSet(emptyList(), listOf(Change(put = item.copy(serial = "SN-1"))))
        val original = ChangeSet(emptyList(), listOf(Change(put = item)))
        val other = book()
        val equal =
            inFourThreads {
                (1..200).all {
                    book.apply(if (it % 2 == 0) original else renamed)
                    other.apply(original)
                    book.equals(other)
                    other.equals(book)
                    book.covered(question) == Cover.Until(LocalDate.parse("2027-03-14"))
                }
            }
        assertEquals(listOf(true, true, true, true), equal)
    }

    @Test
    fun `errors in several threads are each one's own`() {
        val book = book()
        val codes =
            inFourThreads {
                val item = Thread.currentThread().name
                val failure = assertThrows(TenureException::class.java) { book.covered(Question(item, on)) }
                failure.code == "item.unknown" && failure.details.any { it.value == item }
            }
        assertEquals(listOf(true, true, true, true), codes)
    }

    @Test
    fun `a book closed under running calls lets them finish`() {
        repeat(50) {
            val book = book()
            val closed = Thread { book.close() }
            closed.start()
            runCatching { repeat(20) { book.covered(question) } }.onFailure {
                assertEquals("this Book is closed", it.message)
            }
            closed.join()
            System.gc()
        }
    }

    @Test
    fun `a closed book answers nothing`() {
        val book = book()
        book.close()
        book.close()
        assertThrows(IllegalStateException::class.java) { book.covered(question) }
        assertThrows(IllegalStateException::class.java) { book.save() }
        assertTrue(book == book)
    }

    @Test
    fun `books are equal by what they hold`() {
        assertEquals(book(), book())
        assertEquals(book().hashCode(), Book.of(emptyList()).hashCode())
        assertNotEquals(book(), Book.of(listOf(item)))
        assertNotEquals(book(), Any())
        assertEquals(book(), Book.load(book().save()))
    }

    @Test
    fun `an exception carries everything, also through Java's serialization`() {
        val thrown = assertThrows(TenureException::class.java) { Book.load("{}".encodeToByteArray()) }
        val bytes = ByteArrayOutputStream().also { ObjectOutputStream(it).writeObject(thrown) }.toByteArray()
        val copy = ObjectInputStream(ByteArrayInputStream(bytes)).readObject() as TenureException
        assertEquals("refused" to "file.refused", copy.kind to copy.code)
        assertEquals(thrown.details, copy.details)
        assertEquals(listOf("total", "finding"), copy.details.map { it.name })
        assertTrue(copy.toString().startsWith("dev.tenure.TenureException: file.refused: "))
    }

    @Test
    fun `a batch has one answer or one error for each element`() {
        val (good, bad) = book().coverageAll(listOf(question, Question("M-9", on)))
        assertEquals(book().coverage(question), good.getOrThrow())
        assertEquals("item.unknown", (bad.exceptionOrNull() as TenureException).code)
        assertEquals(emptyList<Result<Cover>>(), book().coveredAll(emptyList()))
    }
}
