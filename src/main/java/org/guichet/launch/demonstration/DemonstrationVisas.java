package org.guichet.launch.demonstration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.document.MrzContent;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.MrzSex;
import org.guichet.domain.document.MrzWriter;
import org.guichet.domain.document.Transliteration;
import org.guichet.domain.visavalidation.Arrival;
import org.guichet.domain.visavalidation.HomeAddress;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.workflow.demonstration.SpecimenVisa;

/**
 * Visas of synthetic people with every exception that a desk meets: one in seven is of another kind, one in three is past its deadline, one
 * in five is on its last day.
 */
final class DemonstrationVisas {

    private static final List<VisaKind> OTHER_KINDS = List.of(VisaKind.CARD_TO_REQUEST, VisaKind.TEMPORARY, VisaKind.SHORT_STAY);
    private static final List<String> STREETS = List.of("rue du Port-Imaginaire", "allée des Specimens", "cours des Exemples");

    private static final LocalDate TWO_D_DOC_EPOCH = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_NAME = 38;
    private static final char GS = 0x1d;
    private static final char US = 0x1f;
    /** Base32 letters of 64 bytes. */
    private static final int SIGNATURE = 103;

    private DemonstrationVisas() {}

    /** As its zone has it: nine characters. */
    static String number(long id) {
        return String.format(Locale.ROOT, "F%08d", 70_000_000 + id);
    }

    static SpecimenVisa of(Applicant person, LocalDate birth, MrzSex sex, LocalDate today) {
        long id = person.id();
        VisaKind kind = id % 7 == 3 ? OTHER_KINDS.get((int) (id / 7 % OTHER_KINDS.size())) : VisaKind.VLS_TS;
        LocalDate entry = entry(id, today);
        LocalDate from = entry.minusDays(5 + id % 20);
        LocalDate last = kind == VisaKind.SHORT_STAY ? from.plusDays(89) : from.plusYears(1).minusDays(1);
        MrzContent content = new MrzContent(
                "VC", "FRA", number(id), person.surname(), person.givenNames(), person.nationality(), birth, sex, last, "", "");
        String zone = String.join("\n", MrzWriter.write(MrzFormat.MRV_B, content));
        HomeAddress home = new HomeAddress(
                (1 + id % 90) + " " + STREETS.get((int) (id % STREETS.size())), "", "750" + String.format(Locale.ROOT, "%02d", 1 + id % 20),
                "Paris");
        return new SpecimenVisa(zone, kind, from, entry, home, proof(person, home, today.minusDays(20 + id % 30)));
    }

    /** An invoice as 2D-Doc version 4 has it (type 01), with a signature that is none. */
    private static String proof(Applicant person, HomeAddress home, LocalDate issued) {
        String days = String.format(Locale.ROOT, "%04X", TWO_D_DOC_EPOCH.until(issued, ChronoUnit.DAYS));
        String whole = "M/" + Transliteration.recommended(person.surname()) + "/" + Transliteration.recommended(person.givenNames());
        String name = whole.substring(0, Math.min(whole.length(), LONGEST_NAME));
        return "DC04FR990000" + days + days + "0101FR"
                + "26FR24" + home.postcode() + "10" + name + GS + "22" + Transliteration.recommended(home.street()) + GS
                + "25" + Transliteration.recommended(home.city()) + US + "A".repeat(SIGNATURE);
    }

    private static LocalDate entry(long id, LocalDate today) {
        LocalDate lastDays = today.minusMonths(3);
        while (Arrival.deadline(lastDays).isBefore(today)) {
            lastDays = lastDays.plusDays(1);
        }
        if (id % 3 == 2) {
            return today.minusMonths(4).minusDays(id % 9);
        }
        return id % 5 == 4 ? lastDays : today.minusDays(10 + id % 60);
    }
}
