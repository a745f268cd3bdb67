import dev.tenure.Book
import dev.tenure.Category
import dev.tenure.Contract
import dev.tenure.Element
import dev.tenure.Item
import dev.tenure.Placement
import dev.tenure.Question
import dev.tenure.ScopeLine
import dev.tenure.Term
import java.time.LocalDate

fun main() {
    val cafe = Placement.EndUser("C-1")
    val machine = Item("M-1", "ESP-2", placement = cafe)
    val line = ScopeLine(Element.Item("M-1"))
    val signed = LocalDate.parse("2025-03-15")
    val term = Term(months = 24)
    val warranty = Contract("W-1", Category.WARRANTY, "C-1", firstDay = signed, term = term, scope = listOf(line))
    val book = Book.of(listOf(machine, warranty))
    print(book.coverage(Question("M-1", LocalDate.parse("2025-06-01"))))
}
