package dev.tenure.bench;

import dev.tenure.Columns;
import dev.tenure.Cover;
import dev.tenure.Covers;
import dev.tenure.FactorColumn;
import dev.tenure.Question;
import dev.tenure.Record;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is measured of columns: so many rows that the engine still answers them in one thread, as the loops do. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ColumnsContenders {
    static final int ROWS = 50_000;
    private static final List<String> SITES = named("SITE-", 1, 8);
    private static final List<String> SERVICES = named("S", 0, 4);

    @Param({"storage", "random"})
    String order;

    Fleet fleet;
    List<Question> questions;
    private Loop loop;
    private Arrays arrays;
    private int[] items;
    private int[] on;
    private int[] sites;
    private int[] sitesFromOne;
    private int[] services;
    private int[] numbers;

    @Setup
    public void prepare() {
        fleet = new Fleet("fleet.large", 100_000);
        List<Record> records = fleet.records();
        loop = new Loop(records);
        arrays = new Arrays(records);
        ask(fleet.questions.subList(0, ROWS));
    }

    /** Makes the columns, as their owner has them. */
    void ask(List<Question> jumping) {
        questions = new ArrayList<>(jumping);
        if (order.equals("storage")) questions.sort(Comparator.comparing(Question::getItem));
        List<String> ids = questions.stream().map(Question::getItem).collect(Collectors.toList());
        items = fleet.book.itemNumbers(ids);
        numbers = arrays.numbers(ids);
        on = column(each -> (int) each.getOn().toEpochDay());
        sites = column(each -> SITES.indexOf(each.getSkill()));
        sitesFromOne = column(each -> SITES.indexOf(each.getSkill()) + 1);
        services = column(each -> SERVICES.indexOf(each.getServiceKind()));
    }

    private int[] column(ToIntFunction<Question> value) {
        return questions.stream().mapToInt(value).toArray();
    }

    private static List<String> named(String letters, int first, int count) {
        return IntStream.range(first, first + count).mapToObj(each -> letters + each).collect(Collectors.toList());
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public Covers columnsEngine() {
        FactorColumn skill = new FactorColumn.Each(SITES, sites);
        return fleet.book.coveredAll(new Columns(items, on, skill, new FactorColumn.Each(SERVICES, services)));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int[] columnsScan() {
        return arrays.scanned(numbers, on, sitesFromOne, services);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int[] columnsSearch() {
        return arrays.searched(numbers, on, sitesFromOne, services);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public List<Cover> columnsLoop() {
        List<Cover> covers = new ArrayList<>(questions.size());
        for (Question question : questions) covers.add(loop.covered(question));
        return covers;
    }
}
