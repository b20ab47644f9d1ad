package org.guichet.workflow.visavalidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.DocumentReport.Outcome;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.reading.DocumentReader;
import org.guichet.domain.document.reading.ReadDocument;
import org.guichet.domain.document.seal.SealType;
import org.guichet.domain.visavalidation.SealCheck;
import org.jspecify.annotations.Nullable;

/** What the visible digital seal on a visa is worth, and whether it says what the visa and the passport say. Saves nothing. */
public final class ReadSeal {

    private final Supplier<DocumentReader> reader;
    private final Clock clock;

    /** @param reader with the certificates that the site trusts at the moment */
    public ReadSeal(Supplier<DocumentReader> reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** One datum that the seal has otherwise. Dates are ISO dates where they are whole. */
    public record Difference(DatumKind kind, String onSeal, String onDocument) {}

    /**
     * A seal beside the visa that it is on.
     *
     * @param why what its signature proves; null before one is read
     */
    public record Sealed(SealCheck check, @Nullable OutcomeReason why, List<Difference> differences) {

        public static final Sealed NOT_READ = new Sealed(SealCheck.NOT_READ, null, List.of());

        public Sealed {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Empty for a text that is no seal.
     *
     * @param visa as its zone says
     * @param passport number of the passport that was scanned before; empty where none was
     */
    public Optional<Sealed> run(Mrz visa, String passport, String text) {
        LocalDate today = LocalDate.now(clock);
        return reader.get().read(text, today).filter(document -> document.seal() != null || isBroken(document)).map(document -> {
            List<Difference> differences = differences(document, visa, passport, today);
            OutcomeReason why = document.report().why();
            SealCheck check = why.outcome() == Outcome.ALTERED ? SealCheck.ALTERED
                    : !differences.isEmpty() ? SealCheck.MISMATCH
                    : why.outcome() == Outcome.AUTHENTIC ? SealCheck.AUTHENTIC : SealCheck.UNVERIFIABLE;
            return new Sealed(check, why, differences);
        });
    }

    private static boolean isBroken(ReadDocument document) {
        return document.report().kind().startsWith("vds");
    }

    private static List<Difference> differences(ReadDocument document, Mrz visa, String passport, LocalDate today) {
        List<Difference> differences = new ArrayList<>();
        Mrz sealed = document.mrz();
        if (sealed != null) {
            compare(differences, DatumKind.VISA_NUMBER, sealed.documentNumber(), visa.documentNumber());
            compare(differences, DatumKind.SURNAME, sealed.names().surname(), visa.names().surname());
            compare(differences, DatumKind.GIVEN_NAMES, sealed.names().givenNames(), visa.names().givenNames());
            compare(differences, DatumKind.NATIONALITY, sealed.nationality(), visa.nationality());
            compare(differences, DatumKind.BIRTH_DATE, sealed.birthDate().birthText(today), visa.birthDate().birthText(today));
            compare(differences, DatumKind.SEX, String.valueOf(sealed.sex().code()), String.valueOf(visa.sex().code()));
            compare(differences, DatumKind.EXPIRY_DATE, sealed.expiryDate().expiryText(today), visa.expiryDate().expiryText(today));
        } else if (document.seal() != null) {
            differences.add(new Difference(DatumKind.VISA_NUMBER, "", visa.documentNumber()));
        }
        String inSeal = document.report().fields().getOrDefault(SealType.Feature.PASSPORT_NUMBER.reportName(), "");
        if (!inSeal.isEmpty() && !passport.isEmpty()) {
            compare(differences, DatumKind.DOCUMENT_NUMBER, inSeal, passport);
        }
        return differences;
    }

    private static void compare(List<Difference> differences, DatumKind kind, String onSeal, String onDocument) {
        if (!onSeal.equals(onDocument)) {
            differences.add(new Difference(kind, onSeal, onDocument));
        }
    }
}
