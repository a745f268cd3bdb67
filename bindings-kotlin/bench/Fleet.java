package dev.tenure.bench;

import dev.tenure.Book;
import dev.tenure.Question;
import dev.tenure.Record;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The fleet that the benches of all languages share: its file, and a question about each of its items. */
final class Fleet {
    static final int ITEMS = 10_000;
    private static final long SEED = 20_260_101;
    private static final int FIRST_ASKED = 19_358;

    final Book book;
    final List<Question> questions = new ArrayList<>();

    Fleet() {
        this("fleet.file", ITEMS);
    }

    /** A fleet of so many items, out of the file that a property names. */
    Fleet(String property, int items) {
        try {
            book = Book.load(Files.readAllBytes(Path.of(System.getProperty(property))));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        for (int row = 0; row < items; row++) {
            int item = (int) (row * 2_654_435_761L % items);
            LocalDate on = LocalDate.ofEpochDay(FIRST_ASKED + below(4, 0, row, 730));
            String site = "SITE-" + (1 + below(1, 3, item, 8));
            String id = String.format(Locale.ROOT, "I%08d", item);
            questions.add(new Question(id, on, null, site, "S" + below(4, 1, row, 4), null));
        }
    }

    /** All records of the file, as typed values. */
    List<Record> records() {
        Book empty = Book.of(List.of());
        return empty.diff(book).getChanges().stream()
                .map(change -> Objects.requireNonNull(change.getPut()))
                .collect(Collectors.toList());
    }

    /** A number below the bound, from the upper half of the hash of a cell. */
    private static int below(long table, long column, long row, int bound) {
        long mixed = ((SEED ^ table << 56 ^ column << 48 ^ row) + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (int) ((mixed >>> 32) * bound >>> 32);
    }
}
