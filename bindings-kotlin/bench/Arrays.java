package dev.tenure.bench;

import dev.tenure.Category;
import dev.tenure.Contract;
import dev.tenure.Element;
import dev.tenure.Item;
import dev.tenure.Placement;
import dev.tenure.Product;
import dev.tenure.Record;
import dev.tenure.ScopeLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The rivals of columns: what an expert writes who wants this one fleet fast, with everything a number in an array.
 *
 * <p>The scan looks at every line of the customer and keeps the best. The search has lines by item and by customer, each in
 * order of precedence, so that the first one that fits is the answer. Both know no more than the plain loop does; the search
 * is also made for facts that never change.
 */
final class Arrays {
    private static final int ALL_SERVICES = 0b1111;
    private static final Comparator<Line> PRECEDENCE =
            Comparator.comparingInt((Line line) -> line.category)
                    .thenComparingInt(line -> line.element)
                    .thenComparingInt(line -> line.lastDay)
                    .thenComparing(line -> line.contract)
                    .thenComparingInt(line -> line.position);

    private final Map<String, Integer> items = new HashMap<>();
    private final Map<String, Integer> customers = new HashMap<>();
    private final Map<String, Integer> products = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final int[] customer;
    private final int[] product;
    private final int[] group;
    private final int[] since;
    private final Lines all;
    private final Lines ofItems;
    private final Lines ofCustomers;

    Arrays(List<Record> records) {
        List<Item> machines = only(records, Item.class);
        Map<String, String> groupNames = new HashMap<>();
        only(records, Product.class).forEach(each -> groupNames.put(each.getId(), each.getGroup()));
        machines.forEach(each -> number(items, each.getId()));
        customer = column(machines, each -> number(customers, ((Placement.EndUser) each.getPlacement()).getAccount()));
        product = column(machines, each -> number(products, each.getProduct()));
        group = column(machines, each -> number(groups, groupNames.get(each.getProduct())));
        since = column(machines, each -> day(Objects.requireNonNull(each.getSince())));
        List<Line> lines = new ArrayList<>();
        for (Contract contract : only(records, Contract.class)) {
            for (int position = 0; position < contract.getScope().size(); position++) {
                lines.add(new Line(contract, position));
            }
        }
        List<Line> inOrder = new ArrayList<>(lines);
        inOrder.sort(PRECEDENCE);
        for (int rank = 0; rank < inOrder.size(); rank++) inOrder.get(rank).rank = rank;
        all = new Lines(lines, line -> line.holder, customers.size());
        ofItems = new Lines(inOrder, line -> line.element == 0 ? line.key : -1, machines.size());
        ofCustomers = new Lines(inOrder, line -> line.element == 0 ? -1 : line.holder, customers.size());
    }

    /** The numbers of items, as this class counts them. */
    int[] numbers(List<String> ids) {
        return column(ids, items::get);
    }

    /** The last days of cover, 0 where there is none, by a scan. Sites count from 1, kinds of service from 0. */
    int[] scanned(int[] asked, int[] days, int[] sites, int[] services) {
        int[] lastDays = new int[asked.length];
        for (int row = 0; row < asked.length; row++) {
            lastDays[row] = all.best(this, asked[row], days[row], sites[row], 1 << services[row]);
        }
        return lastDays;
    }

    /** The same, by a search. */
    int[] searched(int[] asked, int[] days, int[] sites, int[] services) {
        int[] lastDays = new int[asked.length];
        for (int row = 0; row < asked.length; row++) {
            int item = asked[row];
            int on = days[row];
            int site = sites[row];
            int service = 1 << services[row];
            int last = ofItems.first(item, on, site, service);
            if (last == 0 && since[item] <= on) {
                last = ofCustomers.first(customer[item], on, site, service, product[item], group[item]);
            }
            lastDays[row] = last;
        }
        return lastDays;
    }

    private static <T> List<T> only(List<Record> records, Class<T> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast).collect(Collectors.toList());
    }

    private static <T> int[] column(List<T> rows, ToIntFunction<T> value) {
        return rows.stream().mapToInt(value).toArray();
    }

    private static int number(Map<String, Integer> numbers, String name) {
        int next = numbers.size();
        return numbers.computeIfAbsent(name, each -> next);
    }

    private static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }

    /** One line of a contract, with what it has from the contract. */
    private final class Line {
        final String contract;
        final int position;
        final int category;
        final int element;
        final int key;
        final int holder;
        final int firstDay;
        final int lastDay;
        final int site;
        final int services;
        int rank;

        Line(Contract contract, int position) {
            ScopeLine scope = contract.getScope().get(position);
            this.contract = contract.getId();
            this.position = position;
            category = contract.getCategory() == Category.WARRANTY ? 0 : 1;
            holder = number(customers, contract.getHolder());
            Element reached = scope.getElement();
            if (reached instanceof Element.Item) {
                element = 0;
                key = number(items, ((Element.Item) reached).getItem());
            } else if (reached instanceof Element.Product) {
                element = 1;
                key = number(products, ((Element.Product) reached).getProduct());
            } else if (reached instanceof Element.Group) {
                element = 2;
                key = number(groups, ((Element.Group) reached).getGroup());
            } else {
                element = 3;
                key = 0;
            }
            LocalDate first = scope.getFirstDay() != null ? scope.getFirstDay() : contract.getFirstDay();
            LocalDate last = scope.getLastDay() != null ? scope.getLastDay() : contract.getLastDay();
            // What is archived on its first day is never in force.
            firstDay = contract.getArchivedOn() != null ? Integer.MAX_VALUE : day(first);
            lastDay = day(Objects.requireNonNull(last));
            List<String> skills = scope.getSkills();
            site = skills == null ? 0 : Integer.parseInt(skills.get(0).substring("SITE-".length()));
            List<String> kinds = scope.getServiceKinds() != null ? scope.getServiceKinds() : contract.getServiceKinds();
            services = kinds == null ? ALL_SERVICES : mask(kinds);
        }

        private int mask(List<String> kinds) {
            return kinds.stream().mapToInt(each -> 1 << Integer.parseInt(each.substring(1))).sum();
        }
    }

    /** Lines in order of precedence, by the number of what they are kept for. */
    private static final class Lines {
        private final int[] starts;
        private final int[] firsts;
        private final int[] lasts;
        private final int[] sites;
        private final int[] services;
        private final int[] elements;
        private final int[] keys;
        private final int[] ranks;

        Lines(List<Line> lines, ToIntFunction<Line> owner, int owners) {
            List<Line> own = lines.stream().filter(each -> owner.applyAsInt(each) >= 0).collect(Collectors.toList());
            starts = new int[owners + 1];
            for (Line line : own) starts[owner.applyAsInt(line) + 1]++;
            for (int number = 0; number < owners; number++) starts[number + 1] += starts[number];
            int[] places = starts.clone();
            Line[] placed = new Line[own.size()];
            for (Line line : own) placed[places[owner.applyAsInt(line)]++] = line;
            List<Line> inPlace = List.of(placed);
            firsts = column(inPlace, each -> each.firstDay);
            lasts = column(inPlace, each -> each.lastDay);
            sites = column(inPlace, each -> each.site);
            services = column(inPlace, each -> each.services);
            elements = column(inPlace, each -> each.element);
            keys = column(inPlace, each -> each.key);
            ranks = column(inPlace, each -> each.rank);
        }

        /** The last day of the best line; before it was installed, only lines that name the item reach it. */
        int best(Arrays of, int item, int on, int site, int service) {
            boolean here = of.since[item] <= on;
            int product = of.product[item];
            int group = of.group[item];
            int best = 0;
            int rank = Integer.MAX_VALUE;
            int end = starts[of.customer[item] + 1];
            for (int line = starts[of.customer[item]]; line < end; line++) {
                if (ranks[line] > rank || !accepts(line, on, site, service)) continue;
                int element = elements[line];
                int key = element == 1 ? product : group;
                if (element == 0 ? keys[line] == item : here && (element == 3 || keys[line] == key)) {
                    best = lasts[line];
                    rank = ranks[line];
                }
            }
            return best;
        }

        /** The last day of the first line that takes the question in. */
        int first(int number, int on, int site, int service) {
            for (int line = starts[number]; line < starts[number + 1]; line++) {
                if (accepts(line, on, site, service)) return lasts[line];
            }
            return 0;
        }

        /** The same among lines that reach products, groups or everything. */
        int first(int number, int on, int site, int service, int product, int group) {
            for (int line = starts[number]; line < starts[number + 1]; line++) {
                if (!accepts(line, on, site, service)) continue;
                if (elements[line] == 3 || keys[line] == (elements[line] == 1 ? product : group)) return lasts[line];
            }
            return 0;
        }

        private boolean accepts(int line, int on, int site, int service) {
            return firsts[line] <= on
                    && on <= lasts[line]
                    && (sites[line] == 0 || sites[line] == site)
                    && (services[line] & service) != 0;
        }
    }
}
