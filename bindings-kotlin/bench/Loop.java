package dev.tenure.bench;

import dev.tenure.Category;
import dev.tenure.Contract;
import dev.tenure.Cover;
import dev.tenure.Element;
import dev.tenure.Item;
import dev.tenure.Placement;
import dev.tenure.Product;
import dev.tenure.Question;
import dev.tenure.Record;
import dev.tenure.ScopeLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rival: what a developer writes who has the fleet in memory and no engine.
 *
 * <p>Maps by id, and one loop over the lines of the customer. It knows only what a fleet needs: no history, no renewal, no
 * notice, no account above another, no tree of skills, no check at the door, and nobody else's line can name an item.
 */
final class Loop {
    private static final Comparator<Line> PRECEDENCE =
            Comparator.comparingInt((Line line) -> line.category)
                    .thenComparingInt(line -> line.element)
                    .thenComparing(line -> line.lastDay)
                    .thenComparing(line -> line.contract)
                    .thenComparingInt(line -> line.position);

    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, List<Line>> lines = new HashMap<>();

    /** One line of a contract, with what it has from the contract. */
    private static final class Line {
        final String contract;
        final int position;
        final int category;
        final int element;
        final String key;
        final LocalDate firstDay;
        final LocalDate lastDay;
        final boolean archived;
        final List<String> sites;
        final List<String> services;

        Line(Contract contract, int position) {
            ScopeLine scope = contract.getScope().get(position);
            this.contract = contract.getId();
            this.position = position;
            category = contract.getCategory() == Category.WARRANTY ? 0 : 1;
            Element reached = scope.getElement();
            if (reached instanceof Element.Item) {
                element = 0;
                key = ((Element.Item) reached).getItem();
            } else if (reached instanceof Element.Product) {
                element = 1;
                key = ((Element.Product) reached).getProduct();
            } else if (reached instanceof Element.Group) {
                element = 2;
                key = ((Element.Group) reached).getGroup();
            } else {
                element = 3;
                key = null;
            }
            firstDay = scope.getFirstDay() != null ? scope.getFirstDay() : contract.getFirstDay();
            lastDay = scope.getLastDay() != null ? scope.getLastDay() : contract.getLastDay();
            archived = contract.getArchivedOn() != null;
            sites = scope.getSkills();
            services = scope.getServiceKinds() != null ? scope.getServiceKinds() : contract.getServiceKinds();
        }
    }

    /** A line that reaches the item, and what speaks against it. */
    static final class Judged {
        final String contract;
        final int position;
        final LocalDate lastDay;
        final List<String> against;

        Judged(Line line, List<String> against) {
            contract = line.contract;
            position = line.position;
            lastDay = line.lastDay;
            this.against = against;
        }
    }

    Loop(List<Record> records) {
        for (Record record : records) {
            if (record instanceof Item) {
                items.put(((Item) record).getId(), (Item) record);
            } else if (record instanceof Product) {
                groups.put(((Product) record).getId(), ((Product) record).getGroup());
            } else if (record instanceof Contract) {
                Contract contract = (Contract) record;
                List<Line> held = lines.computeIfAbsent(contract.getHolder(), holder -> new ArrayList<>());
                for (int position = 0; position < contract.getScope().size(); position++) {
                    held.add(new Line(contract, position));
                }
            }
        }
    }

    /** The cover alone: the loop over the lines, keeping the best. */
    Cover covered(Question question) {
        Item item = items.get(question.getItem());
        String group = groups.get(item.getProduct());
        LocalDate on = question.getOn();
        Line best = null;
        for (Line line : held(item)) {
            if (on.isBefore(line.firstDay) || on.isAfter(line.lastDay) || line.archived) continue;
            if (!reaches(line, question, item, group) || !acceptsSite(line, question) || !acceptsService(line, question)) {
                continue;
            }
            if (best == null || PRECEDENCE.compare(line, best) < 0) best = line;
        }
        return best == null ? Cover.No.INSTANCE : new Cover.Until(best.lastDay);
    }

    /** Every line that reaches the item, in order, with its reasons. */
    List<Judged> coverage(Question question) {
        Item item = items.get(question.getItem());
        String group = groups.get(item.getProduct());
        List<Line> reaching = new ArrayList<>();
        for (Line line : held(item)) {
            if (reaches(line, question, item, group)) reaching.add(line);
        }
        reaching.sort(PRECEDENCE);
        List<Judged> judged = new ArrayList<>(reaching.size());
        for (Line line : reaching) judged.add(judge(line, question));
        return judged;
    }

    private List<Line> held(Item item) {
        return lines.getOrDefault(((Placement.EndUser) item.getPlacement()).getAccount(), List.of());
    }

    /** Before it was installed, the item was nobody's; only a line that names it reaches it. */
    private static boolean reaches(Line line, Question question, Item item, String group) {
        boolean here = !question.getOn().isBefore(item.getSince());
        switch (line.element) {
            case 0:
                return line.key.equals(question.getItem());
            case 1:
                return here && line.key.equals(item.getProduct());
            case 2:
                return here && line.key.equals(group);
            default:
                return here;
        }
    }

    private static boolean acceptsSite(Line line, Question question) {
        return line.sites == null || line.sites.contains(question.getSkill());
    }

    private static boolean acceptsService(Line line, Question question) {
        return line.services == null || line.services.contains(question.getServiceKind());
    }

    private static Judged judge(Line line, Question question) {
        List<String> against = new ArrayList<>(1);
        if (question.getOn().isBefore(line.firstDay)) against.add("not started");
        if (question.getOn().isAfter(line.lastDay)) against.add("ended");
        if (line.archived) against.add("archived");
        if (!acceptsSite(line, question)) against.add("site");
        if (!acceptsService(line, question)) against.add("service");
        return new Judged(line, against);
    }
}
