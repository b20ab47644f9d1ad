package org.guichet.domain.document.twoddoc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.domain.document.twoddoc.DataIdentifiers.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Where separators may have stood that a scanner dropped, or an encoder left out: the ways to read the data to their end with
 * identifiers of the catalogue. Only a signature that holds can say which way is the right one.
 */
final class MissingSeparators {

    /** Each is checked against a signature. */
    private static final int MOST_WAYS = 24;
    private static final int A_SEARCH = 12;
    private static final int MOST_STEPS = 4_000;
    private static final int ID = 2;
    private static final Set<Integer> ZONES = Set.of(72, 88, 90);

    /** The first characters of the identifiers that documents of a type have, beside those of the document itself. */
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("00", "12"), Map.entry("01", "12"), Map.entry("02", "12"), Map.entry("09", "12"),
            Map.entry("03", "3"), Map.entry("05", "3"), Map.entry("11", "123"),
            Map.entry("04", "4"), Map.entry("18", "4"), Map.entry("19", "4"), Map.entry("20", "4"), Map.entry("21", "4"),
            Map.entry("24", "4"), Map.entry("27", "4"), Map.entry("28", "4"),
            Map.entry("06", "15"), Map.entry("10", "156"), Map.entry("15", "56"), Map.entry("25", "56"), Map.entry("29", "156"),
            Map.entry("07", "6"), Map.entry("08", "6"), Map.entry("13", "6"), Map.entry("16", "6G"), Map.entry("17", "6G"),
            Map.entry("23", "68"), Map.entry("26", "JK"), Map.entry("B0", "B"), Map.entry("B1", "B"), Map.entry("B4", "B8"),
            Map.entry("14", "A6"), Map.entry("A0", "A"), Map.entry("A7", "A"), Map.entry("A8", "AC"), Map.entry("12", "9"));

    private final String data;
    private final @Nullable String groups;
    private final int mostInserted;
    private final boolean usual;
    private final Set<String> ways = new LinkedHashSet<>();
    private int steps;

    /** @param usual whether a datum must say something, and the document itself is not described */
    private MissingSeparators(String data, String type, int mostInserted, boolean usual) {
        this.data = data;
        this.groups = GROUPS.get(type);
        this.mostInserted = mostInserted;
        this.usual = usual;
    }

    /** The likely ones first; the data as they are are not among them. */
    static List<String> restored(String data, String type) {
        Set<String> all = new LinkedHashSet<>();
        if (data.indexOf(TwoDDocParser.GS) >= 0) {
            all.addAll(ways(data, type, 1, false));
        }
        all.addAll(ways(data, type, data.length(), true));
        all.addAll(ways(data, type, data.length(), false));
        all.remove(data);
        return all.stream().limit(MOST_WAYS).toList();
    }

    /** The data without one of their separators: some encoders print one that they did not sign. */
    static List<String> withoutOne(String data) {
        List<String> ways = new ArrayList<>();
        int at = data.lastIndexOf(TwoDDocParser.GS);
        while (at >= 0 && ways.size() < MOST_WAYS) {
            ways.add(data.substring(0, at) + data.substring(at + 1));
            at = data.lastIndexOf(TwoDDocParser.GS, at - 1);
        }
        return ways;
    }

    private static Set<String> ways(String data, String type, int mostInserted, boolean usual) {
        MissingSeparators search = new MissingSeparators(data, type, mostInserted, usual);
        search.walk(0, "", new HashSet<>(), 0);
        return search.ways;
    }

    private void walk(int at, String before, Set<String> used, int inserted) {
        if (++steps > MOST_STEPS || ways.size() >= A_SEARCH || inserted > mostInserted) {
            return;
        }
        if (at == data.length()) {
            ways.add(before);
            return;
        }
        if (data.charAt(at) == TwoDDocParser.GS || data.charAt(at) == TwoDDocParser.RS) {
            walk(at + 1, before + data.charAt(at), used, inserted);
            return;
        }
        Identifier identifier = identifierAt(at);
        if (identifier == null || !used.add(identifier.id())) {
            return;
        }
        if (identifier.isFixed()) {
            fixed(identifier, at + ID, before, used, inserted);
        } else {
            variable(identifier, at + ID, before, used, inserted);
        }
        used.remove(identifier.id());
    }

    private void fixed(Identifier identifier, int from, String before, Set<String> used, int inserted) {
        for (int length : identifier.lengths()) {
            int end = from + length;
            if (end <= separator(from) && identifier.kind().allows(data.substring(from, end))) {
                walk(end, before + identifier.id() + data.substring(from, end), used, inserted);
            }
        }
    }

    /** Where the next identifier may begin, the nearest first: values seldom hold what looks like one. */
    private void variable(Identifier identifier, int from, String before, Set<String> used, int inserted) {
        int separator = separator(from);
        int last = (int) Math.min(separator, (long) from + identifier.most());
        for (int end = usual && from < last ? from + 1 : from; end <= last && ways.size() < A_SEARCH && steps <= MOST_STEPS; end++) {
            String value = before + identifier.id() + data.substring(from, end);
            boolean full = end - from == identifier.most();
            if (end == data.length()) {
                if (!full && mayEnd(identifier, end - from)) {
                    walk(end, value + TwoDDocParser.GS, used, inserted + 1);
                }
                walk(end, value, used, inserted);
            } else if (end == separator) {
                walk(end, value, used, inserted);
            } else if (end - from >= identifier.least() && mayEnd(identifier, end - from) && follows(end, used)) {
                walk(end, full ? value : value + TwoDDocParser.GS, used, full ? inserted : inserted + 1);
                if (full) {
                    walk(end, value + TwoDDocParser.RS, used, inserted + 1);
                    walk(end, value + TwoDDocParser.GS, used, inserted + 1);
                }
            }
        }
    }

    /** A zone has one of three lengths, and much in it looks like an identifier. */
    private static boolean mayEnd(Identifier identifier, int length) {
        return identifier.kind() != DataKind.ZONE || ZONES.contains(length);
    }

    private boolean follows(int at, Set<String> used) {
        Identifier next = identifierAt(at);
        return next != null && !used.contains(next.id());
    }

    private @Nullable Identifier identifierAt(int at) {
        if (at + ID > data.length()) {
            return null;
        }
        Identifier identifier = DataIdentifiers.find(data.substring(at, at + ID));
        boolean ofDocument = data.charAt(at) == '0' && !usual;
        boolean expected = groups == null || ofDocument || groups.indexOf(data.charAt(at)) >= 0;
        return expected ? identifier : null;
    }

    private int separator(int from) {
        int end = from;
        while (end < data.length() && data.charAt(end) != TwoDDocParser.GS && data.charAt(end) != TwoDDocParser.RS) {
            end++;
        }
        return end;
    }
}
