package dev.tenure.bench;

import dev.tenure.Book;
import dev.tenure.Cover;
import dev.tenure.Question;
import dev.tenure.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kotlin.Result;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is measured: the engine and, for the same work, the plain loop. Each turn takes the next question. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class Contenders {
    static final int BATCH = 1_000;

    final Fleet fleet = new Fleet();
    final Loop loop = new Loop(fleet.records());
    final Book empty = Book.of(List.of());
    final byte[] header = empty.save();
    final List<Question> batch = fleet.questions.subList(0, BATCH);
    final List<Question> three =
            fleet.questions.stream()
                    .filter(question -> loop.coverage(question).size() == 3)
                    .limit(BATCH)
                    .collect(Collectors.toList());
    private int turn;

    private Question next(List<Question> questions) {
        turn = turn + 1 < questions.size() ? turn + 1 : 0;
        return questions.get(turn);
    }

    /** The least that crosses: an empty Book's file, one line. */
    @Benchmark
    public byte[] emptyNative() {
        return empty.save();
    }

    @Benchmark
    public byte[] emptyFunction() {
        return header.clone();
    }

    @Benchmark
    public Cover coveredEngine() {
        return fleet.book.covered(next(fleet.questions));
    }

    @Benchmark
    public Cover coveredLoop() {
        return loop.covered(next(fleet.questions));
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<Result<Cover>> coveredAllEngine() {
        return fleet.book.coveredAll(batch);
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<Cover> coveredAllLoop() {
        List<Cover> covers = new ArrayList<>(batch.size());
        for (Question question : batch) covers.add(loop.covered(question));
        return covers;
    }

    @Benchmark
    public Verdict coverageEngine() {
        return fleet.book.coverage(next(three));
    }

    @Benchmark
    public List<Loop.Judged> coverageLoop() {
        return loop.coverage(next(three));
    }
}
