package org.guichet.domain.fee;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The fee table as text: a line for each amount, {@code service;title;reduction;from;until;cents;source}, days as ISO dates, the last day
 * empty where no end is known. Lines that are empty or begin with # say nothing.
 */
public final class FeeLines {

    private static final int PARTS = 7;

    private FeeLines() {}

    /** @throws IllegalArgumentException naming the first line that is none */
    public static List<Fee> read(String text) {
        List<Fee> fees = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                fees.add(fee(line, i + 1));
            }
        }
        return List.copyOf(fees);
    }

    private static Fee fee(String line, int number) {
        String[] parts = line.split(";", PARTS);
        try {
            if (parts.length != PARTS) {
                throw new IllegalArgumentException("a line has " + PARTS + " parts");
            }
            FeeKey key = new FeeKey(FeeService.valueOf(parts[0]), parts[1], Reduction.valueOf(parts[2]));
            LocalDate until = parts[4].isEmpty() ? null : LocalDate.parse(parts[4]);
            return new Fee(key, LocalDate.parse(parts[3]), until, Integer.parseInt(parts[5]), parts[6], true);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("line " + number + " is no fee: " + e.getMessage(), e);
        }
    }
}
