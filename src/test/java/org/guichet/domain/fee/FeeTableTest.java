package org.guichet.domain.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

class FeeTableTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 5, 1);
    private static final FeeKey ANY = new FeeKey(FeeService.VISA_VALIDATION, FeeKey.ANY_TITLE, Reduction.FULL);
    private static final FeeKey STUDENT = new FeeKey(FeeService.VISA_VALIDATION, "STUDENT", Reduction.FULL);
    private static final List<Fee> SUPPLIED = FeeLines.read("""
            # a comment, and an empty line

            VISA_VALIDATION;*;FULL;2020-01-01;2026-04-30;20000;Article A
            VISA_VALIDATION;*;FULL;2026-05-01;;30000;Article B; second paragraph
            VISA_VALIDATION;STUDENT;FULL;2020-01-01;;5000;Article A
            """);

    private static int due(FeeTable table, String title, LocalDate day) {
        return table.due(FeeService.VISA_VALIDATION, title, Reduction.FULL, day).map(Fee::cents).orElse(-1);
    }

    @Test
    void theAmountIsThatOfTheDayAndItsLastDayCounts() {
        FeeTable table = FeeTable.of(SUPPLIED, List.of());
        assertEquals(20_000, due(table, "EMPLOYEE", SPRING.minusDays(1)));
        assertEquals(30_000, due(table, "EMPLOYEE", SPRING));
        assertEquals(-1, due(table, "EMPLOYEE", LocalDate.of(2019, 12, 31)));
    }

    @Test
    void aGroundOfStayWithItsOwnLineDoesNotPayAsAnyOther() {
        FeeTable table = FeeTable.of(SUPPLIED, List.of());
        assertEquals(5_000, due(table, "STUDENT", SPRING));
        assertEquals(Optional.empty(), table.due(FeeService.CARD_RENEWAL, "STUDENT", Reduction.FULL, SPRING));
        assertEquals(Optional.empty(), table.due(FeeService.VISA_VALIDATION, "STUDENT", Reduction.EXEMPT, SPRING));
    }

    @Test
    void whatTheSiteWroteTakesThePlaceOfASuppliedLine() {
        FeeTable table = FeeTable.of(SUPPLIED, List.of(
                new FeeHistory(ANY, 1, List.of(new FeePeriod(SPRING, null, 31_000, "Circular"))),
                new FeeHistory(STUDENT, 1, List.of(new FeePeriod(LocalDate.of(2020, 1, 1), null, null, "")))));
        assertEquals(31_000, due(table, "EMPLOYEE", SPRING));
        assertEquals(31_000, due(table, "STUDENT", SPRING), "its own line was withdrawn: as any other");
        assertEquals(List.of(true, false), table.lines().stream().map(Fee::supplied).toList());
    }

    /** Of all lines in force the one that began last, however they overlap. */
    @Test
    void theLineThatBeganLastCounts() {
        SeededRandom.repeat(500, random -> {
            List<FeePeriod> periods = random.ints(6, 0, 400).distinct()
                    .mapToObj(day -> new FeePeriod(
                            SPRING.plusDays(day), random.nextBoolean() ? null : SPRING.plusDays(day + random.nextInt(90)), day, "x"))
                    .toList();
            LocalDate day = SPRING.plusDays(random.nextInt(500));
            int expected = periods.stream().filter(each -> each.isInForce(day)).mapToInt(each -> each.cents()).max().orElse(-1);
            assertEquals(expected, due(FeeTable.of(List.of(), List.of(new FeeHistory(ANY, 1, periods))), "TALENT", day));
        });
    }

    @Test
    void aSourceMayHaveSemicolonsAndAWrongLineIsNamed() {
        assertTrue(SUPPLIED.stream().anyMatch(fee -> fee.source().equals("Article B; second paragraph")));
        for (String wrong : List.of("VISA_VALIDATION;*;FULL", "BICYCLE;*;FULL;2020-01-01;;1;x", "VISA_VALIDATION;*;FULL;soon;;1;x")) {
            IllegalArgumentException no = assertThrows(IllegalArgumentException.class, () -> FeeLines.read("# one\n" + wrong));
            assertTrue(String.valueOf(no.getMessage()).startsWith("line 2 "), no::getMessage);
        }
    }
}
