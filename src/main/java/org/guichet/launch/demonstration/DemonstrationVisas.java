package org.guichet.launch.demonstration;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.document.MrzContent;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.MrzSex;
import org.guichet.domain.document.MrzWriter;
import org.guichet.domain.document.Transliteration;
import org.guichet.domain.document.twoddoc.TwoDDocWriter;
import org.guichet.domain.visavalidation.Arrival;
import org.guichet.domain.visavalidation.HomeAddress;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.workflow.demonstration.SpecimenVisa;
import org.jspecify.annotations.Nullable;

/**
 * Visas of synthetic people with every exception that a desk meets: one in seven is of another kind, one in three is past its deadline, one
 * in five is on its last day. One proof of address and one seal in eleven were changed after they were signed, and one of each is
 * signed by somebody unknown.
 */
final class DemonstrationVisas {

    private static final List<VisaKind> OTHER_KINDS = List.of(VisaKind.CARD_TO_REQUEST, VisaKind.TEMPORARY, VisaKind.SHORT_STAY);
    private static final List<String> STREETS = List.of("rue du Port-Imaginaire", "allée des Specimens", "cours des Exemples");

    private static final LocalDate TWO_D_DOC_EPOCH = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_NAME = 38;
    private static final char GS = 0x1d;
    private static final char RS = 0x1e;
    private static final byte[] NO_SIGNATURE = new byte[64];
    private static final int EXCEPTIONS = 11;
    private static final int PROOF_CHANGED = 5;
    private static final int PROOF_STRANGE = 8;
    private static final int SEAL_CHANGED = 9;
    private static final int SEAL_STRANGE = 2;

    private static final int EACH = 5;
    private static final String STRANGER = "FR98AAAA";

    /** What became of a signed document. */
    private enum Worth { AUTHENTIC, CHANGED, STRANGE }

    private final @Nullable DemonstrationSigner signer;

    /** @param signer null in a home that has none: then nothing can be verified */
    DemonstrationVisas(@Nullable DemonstrationSigner signer) {
        this.signer = signer;
    }

    /** As its zone has it: nine characters. */
    static String number(long id) {
        return String.format(Locale.ROOT, "F%08d", 70_000_000 + id);
    }

    /** @param passport its number, as the seal says it */
    SpecimenVisa of(Applicant person, LocalDate birth, MrzSex sex, LocalDate today, String passport) {
        long id = person.id();
        VisaKind kind = id % 7 == 3 ? OTHER_KINDS.get((int) (id / 7 % OTHER_KINDS.size())) : VisaKind.VLS_TS;
        LocalDate entry = entry(id, today);
        LocalDate from = entry.minusDays(5 + id % 20);
        LocalDate last = kind == VisaKind.SHORT_STAY ? from.plusDays(89) : from.plusYears(1).minusDays(1);
        MrzContent content = new MrzContent(
                "VC", "FRA", number(id), person.surname(), person.givenNames(), person.nationality(), birth, sex, last, "", "");
        List<String> zone = MrzWriter.write(MrzFormat.MRV_B, content);
        HomeAddress home = new HomeAddress(
                (1 + id % 90) + " " + STREETS.get((int) (id % STREETS.size())), "", "750" + String.format(Locale.ROOT, "%02d", 1 + id % 20),
                "Paris");
        String hex = HexFormat.of().withUpperCase().formatHex(seal(kindOfSeal(id), from, zone, passport));
        return new SpecimenVisa(
                String.join("\n", zone), kind, from, entry, home, proof(kindOfProof(id), person, home, issued(id, today)), hex);
    }

    /** In turn a proof of each kind, and a seal that is authentic or changed. */
    String signed(Applicant person, LocalDate birth, MrzSex sex, LocalDate today, int nth) {
        SpecimenVisa visa = of(person, birth, sex, today, "");
        List<String> zone = visa.zone().lines().toList();
        return switch (Math.floorMod(nth, EACH)) {
            case 0 -> proof(Worth.AUTHENTIC, person, visa.home(), issued(person.id(), today));
            case 1 -> proof(Worth.CHANGED, person, visa.home(), issued(person.id(), today));
            case 2 -> proof(Worth.STRANGE, person, visa.home(), issued(person.id(), today));
            case 3 -> HexFormat.of().withUpperCase().formatHex(seal(Worth.AUTHENTIC, visa.validFrom(), zone, ""));
            default -> HexFormat.of().withUpperCase().formatHex(seal(Worth.CHANGED, visa.validFrom(), zone, ""));
        };
    }

    private static Worth kindOfProof(long id) {
        int turn = (int) (id % EXCEPTIONS);
        return turn == PROOF_CHANGED ? Worth.CHANGED : turn == PROOF_STRANGE ? Worth.STRANGE : Worth.AUTHENTIC;
    }

    private static Worth kindOfSeal(long id) {
        int turn = (int) (id % EXCEPTIONS);
        return turn == SEAL_CHANGED ? Worth.CHANGED : turn == SEAL_STRANGE ? Worth.STRANGE : Worth.AUTHENTIC;
    }

    private String proof(Worth worth, Applicant person, HomeAddress home, LocalDate issued) {
        String named = worth == Worth.STRANGE ? STRANGER : DemonstrationSigner.AUTHORITY + DemonstrationSigner.NAME;
        String data = data(named, person, home, issued);
        if (worth == Worth.STRANGE) {
            return DemonstrationSigner.strange(data);
        }
        String signed = signer == null ? TwoDDocWriter.signed(data, NO_SIGNATURE) : signer.twoDDoc(data);
        return worth == Worth.AUTHENTIC ? signed : changed(signed, printed(home.street()));
    }

    /** Somebody wrote another house number into it. */
    private static String changed(String signed, String street) {
        int place = signed.indexOf(street);
        char digit = signed.charAt(place);
        return signed.substring(0, place) + (char) (digit == '9' ? '1' : digit + 1) + signed.substring(place + 1);
    }

    private byte[] seal(Worth worth, LocalDate day, List<String> zone, String passport) {
        if (signer == null || worth == Worth.STRANGE) {
            return DemonstrationSigner.strangeSeal(day, zone);
        }
        byte[] seal = signer.seal(day, zone, passport);
        if (worth == Worth.CHANGED) {
            seal[seal.length - 1] ^= 1;
        }
        return seal;
    }

    private static LocalDate issued(long id, LocalDate today) {
        return today.minusDays(20 + id % 30);
    }

    /** Header and data of an invoice as 2D-Doc version 4 has it (type 01). */
    private static String data(String signer, Applicant person, HomeAddress home, LocalDate issued) {
        String days = String.format(Locale.ROOT, "%04X", TWO_D_DOC_EPOCH.until(issued, ChronoUnit.DAYS));
        String whole = "M/" + Transliteration.recommended(person.surname()) + "/" + Transliteration.recommended(person.givenNames());
        String name = whole.length() <= LONGEST_NAME ? whole + GS : whole.substring(0, LONGEST_NAME) + RS;
        return "DC04" + signer + days + days + "0101FR"
                + "26FR24" + home.postcode() + "10" + name + "22" + printed(home.street()) + GS + "25" + printed(home.city()) + GS;
    }

    /** As bills print it: capitals without accents, digits, spaces. */
    private static String printed(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", " ").strip();
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
