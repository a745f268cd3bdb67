package dev.tenure.bench;

import dev.tenure.Cover;
import dev.tenure.CoverKind;
import dev.tenure.Covers;
import dev.tenure.Question;
import dev.tenure.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The engine beside a plain loop, as rows for the table of all languages: name, value, unit, baseline and ratio with tabs
 * between. A ratio above 1 means that the engine takes longer than the baseline, which does less.
 *
 * <p>Nothing is printed before the engine and the loop have both come to the published sums.
 */
public final class Bench {
    private static final long MODULUS = 2_147_483_647;
    private static final int WEIGHTS = 65_521;

    private static final String[] ORDERS = {"storage", "random"};

    private Bench() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        refuseOtherSums(new Contenders());
        for (String order : ORDERS) refuseOtherColumns(order);
        Map<String, Double> times = new HashMap<>();
        var options =
                new OptionsBuilder()
                        .include(Contenders.class.getName())
                        .include(ColumnsContenders.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build();
        for (RunResult result : new Runner(options).run()) {
            String label = result.getParams().getBenchmark();
            String order = result.getParams().getParam("order");
            String name = label.substring(label.lastIndexOf('.') + 1) + (order == null ? "" : order);
            times.put(name, result.getPrimaryResult().getStatistics().getMin());
        }
        row(times, "an empty call", "empty", new String[] {"native", "function"}, "Native", "Function");
        String[] both = {"engine", "plain loop"};
        row(times, "covered, 10k items", "covered", both, "Engine", "Loop");
        row(times, "covered, 1,000 items in a batch", "coveredAll", both, "Engine", "Loop");
        row(times, "coverage, three candidates", "coverage", both, "Engine", "Loop");
        for (String order : ORDERS) {
            String work = "columns, 100k items in " + order + " order";
            String[] labels = {"engine", "arrays, a scan", "arrays, a search", "plain loop"};
            row(times, work, "columns", labels, "Engine" + order, "Scan" + order, "Search" + order, "Loop" + order);
        }
    }

    /** The contenders of one work, by their labels; the second is the baseline. */
    private static void row(
            Map<String, Double> times, String work, String method, String[] labels, String... contenders) {
        double baseline = times.get(method + contenders[1]);
        for (int each = 0; each < contenders.length; each++) {
            double time = times.get(method + contenders[each]);
            String form = "kotlin: %s: %s\t%.0f\tns\t%s\t%.2f%n";
            System.out.printf(Locale.ROOT, form, work, labels[each], time, labels[1], time / baseline);
        }
    }

    /** Holds the engine to the sums that the oracle has come to, and the loop to the engine. */
    private static void refuseOtherSums(Contenders contenders) throws IOException {
        List<Question> questions = contenders.fleet.questions;
        long covers = published("sumOfCovered");
        refuse("covered", covers, sum(questions, each -> number(contenders.fleet.book.covered(each))));
        refuse("the loop's covered", covers, sum(questions, each -> number(contenders.loop.covered(each))));
        refuse(
                "coverage",
                published("sumOfCoverage"),
                sum(questions, each -> fold(contenders.fleet.book.coverage(each).toJson())));
        for (Question question : contenders.three) {
            String verdict = mark(contenders.fleet.book.coverage(question));
            String judged = mark(contenders.loop.coverage(question));
            if (!verdict.equals(judged)) throw new IllegalStateException(question + ": " + verdict + ", loop " + judged);
        }
    }

    private static void refuse(String what, long expected, long found) {
        if (expected != found) throw new IllegalStateException(what + ": " + found + " instead of " + expected);
    }

    /** Holds columns to the published sum, and both loops to the engine. */
    private static void refuseOtherColumns(String order) throws IOException {
        ColumnsContenders contenders = new ColumnsContenders();
        contenders.order = order;
        contenders.prepare();
        int[] lastDays = contenders.columnsEngine().getLastDay();
        if (!java.util.Arrays.equals(lastDays, contenders.columnsScan())) throw new IllegalStateException("scan");
        if (!java.util.Arrays.equals(lastDays, contenders.columnsSearch())) throw new IllegalStateException("search");
        List<Cover> covers = contenders.columnsLoop();
        for (int row = 0; row < lastDays.length; row++) {
            long last = Math.max(0, number(covers.get(row)) - 3);
            if (last != lastDays[row]) throw new IllegalStateException("loop, row " + row);
        }
        int size = contenders.fleet.questions.size();
        contenders.order = "random";
        contenders.ask(contenders.fleet.questions.subList(0, (int) published(size, "questions")));
        Covers answers = contenders.columnsEngine();
        long sum = 0;
        for (int row = 0; row < answers.getCover().length; row++) {
            long kind = answers.getCover()[row];
            long number = kind == CoverKind.UNTIL ? 3 + answers.getLastDay()[row] : kind == CoverKind.NO ? 0 : 4 - kind;
            sum = (sum + (row % WEIGHTS + 1) * number) % MODULUS;
        }
        refuse("columns", published(size, "sumOfCovered"), sum);
    }

    private static long published(String name) throws IOException {
        return published(Fleet.ITEMS, name);
    }

    /** A number of the book of answers, for the fleet of a size. */
    private static long published(int items, String name) throws IOException {
        for (String line : Files.readAllLines(Path.of(System.getProperty("fleet.answers")))) {
            if (!line.contains("\"items\": " + items + ",")) continue;
            Matcher found = Pattern.compile("\"" + name + "\": (\\d+)").matcher(line);
            if (found.find()) return Long.parseLong(found.group(1));
        }
        throw new IllegalStateException("no " + name + " for " + items + " items");
    }

    private static long sum(List<Question> questions, ToLongFunction<Question> number) {
        long sum = 0;
        for (int row = 0; row < questions.size(); row++) {
            sum = (sum + (row % WEIGHTS + 1) * (number.applyAsLong(questions.get(row)) % MODULUS)) % MODULUS;
        }
        return sum;
    }

    private static long number(Cover cover) {
        if (cover instanceof Cover.Until) return ((Cover.Until) cover).getLastDay().toEpochDay() + 3;
        return cover instanceof Cover.Open ? 2 : cover instanceof Cover.Unjudged ? 1 : 0;
    }

    private static long fold(String text) {
        long folded = 0;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) folded = (folded * 31 + (each & 0xff)) % MODULUS;
        return folded;
    }

    /** What engine and loop both know of a whole answer: the candidates in order, the winner and the last day of cover. */
    private static String mark(Verdict verdict) {
        List<String> names = new ArrayList<>();
        verdict.getCandidates().forEach(each -> names.add(each.getContract() + "/" + each.getLine()));
        boolean until = verdict.getCover() instanceof Cover.Until;
        return names + " " + verdict.getBy() + " " + (until ? ((Cover.Until) verdict.getCover()).getLastDay() : "-");
    }

    private static String mark(List<Loop.Judged> judged) {
        List<String> names = new ArrayList<>();
        Loop.Judged winner = null;
        for (Loop.Judged each : judged) {
            names.add(each.contract + "/" + each.position);
            if (winner == null && each.against.isEmpty()) winner = each;
        }
        Object by = winner == null ? null : judged.indexOf(winner);
        return names + " " + by + " " + (winner == null ? "-" : winner.lastDay);
    }
}
