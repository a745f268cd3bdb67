package dev.tenure.bench;

import dev.tenure.Cover;
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

    private Bench() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        refuseOtherSums(new Contenders());
        Map<String, Double> times = new HashMap<>();
        var options =
                new OptionsBuilder()
                        .include(Contenders.class.getName())
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build();
        for (RunResult result : new Runner(options).run()) {
            String label = result.getParams().getBenchmark();
            times.put(label.substring(label.lastIndexOf('.') + 1), result.getPrimaryResult().getScore());
        }
        row(times, "an empty call", "empty", "Native", "Function", "native", "function");
        row(times, "covered, 10k items", "covered", "Engine", "Loop", "engine", "plain loop");
        row(times, "covered, 1,000 items in a batch", "coveredAll", "Engine", "Loop", "engine", "plain loop");
        row(times, "coverage, three candidates", "coverage", "Engine", "Loop", "engine", "plain loop");
    }

    private static void row(Map<String, Double> times, String work, String method, String... contenders) {
        double baseline = times.get(method + contenders[1]);
        for (int each = 0; each < 2; each++) {
            double time = times.get(method + contenders[each]);
            String form = "kotlin: %s: %s\t%.0f\tns\t%s\t%.2f%n";
            System.out.printf(Locale.ROOT, form, work, contenders[each + 2], time, contenders[3], time / baseline);
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

    /** A number of the book of answers, for the fleet of this size. */
    private static long published(String name) throws IOException {
        for (String line : Files.readAllLines(Path.of(System.getProperty("fleet.answers")))) {
            if (!line.contains("\"items\": " + Fleet.ITEMS + ",")) continue;
            Matcher found = Pattern.compile("\"" + name + "\": (\\d+)").matcher(line);
            if (found.find()) return Long.parseLong(found.group(1));
        }
        throw new IllegalStateException("no " + name + " for " + Fleet.ITEMS + " items");
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
