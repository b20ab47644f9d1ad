package org.guichet.workflow.visavalidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.DocumentReport.Outcome;
import org.guichet.domain.document.Transliteration;
import org.guichet.domain.document.reading.DocumentReader;
import org.guichet.domain.document.reading.ReadDocument;
import org.guichet.domain.visavalidation.AddressProof;
import org.guichet.domain.visavalidation.HomeAddress;

/** What a 2D-Doc says that comes with a visa: a proof of address, or any paper with a date. Saves nothing. */
public final class ReadSignedPaper {

    private final Supplier<DocumentReader> reader;
    private final Clock clock;

    /** @param reader with the certificates that the site trusts at the moment */
    public ReadSignedPaper(Supplier<DocumentReader> reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * An address that a 2D-Doc states.
     *
     * @param inTheirName false where it names somebody else, or nobody: who lives at another's place brings a statement too
     */
    public record Proof(HomeAddress address, AddressProof proof, boolean inTheirName) {}

    /**
     * A 2D-Doc of whatever kind.
     *
     * @param issuedOn empty where it does not say
     */
    public record Dated(boolean altered, Optional<LocalDate> issuedOn) {}

    /** Empty for a text that is no 2D-Doc that can be read. */
    public Optional<Dated> dated(String text) {
        return read(text)
                .filter(document -> document.twoDDoc() != null)
                .map(document -> new Dated(document.report().outcome() == Outcome.ALTERED, document.issuedOn()));
    }

    /** Empty for a text that is no 2D-Doc with an address. */
    public Optional<Proof> address(Applicant person, String text) {
        return read(text)
                .filter(document -> document.twoDDoc() != null && document.data().containsKey(DatumKind.ADDRESS))
                .map(document -> proof(person, document));
    }

    private static Proof proof(Applicant person, ReadDocument document) {
        Map<DatumKind, String> data = document.data();
        List<String> lines = new ArrayList<>(Arrays.asList(data.getOrDefault(DatumKind.ADDRESS, "").split(",\\s*")));
        String street = lines.stream().filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0))).findFirst()
                .orElseGet(lines::getLast);
        lines.remove(street);
        HomeAddress address = new HomeAddress(
                street, String.join(", ", lines), data.getOrDefault(DatumKind.POSTAL_CODE, ""), data.getOrDefault(DatumKind.CITY, ""));
        AddressProof.Kind kind = switch (document.report().outcome()) {
            case AUTHENTIC -> AddressProof.Kind.AUTHENTIC;
            case ALTERED -> AddressProof.Kind.ALTERED;
            case UNVERIFIABLE -> AddressProof.Kind.UNVERIFIABLE;
        };
        String issuer = document.report().fields().getOrDefault("authority", "");
        String surname = data.getOrDefault(DatumKind.SURNAME, data.getOrDefault(DatumKind.FULL_NAME, ""));
        boolean theirs = !surname.isBlank()
                && (Transliteration.capitals(surname).contains(Transliteration.capitals(person.surname()))
                        || Transliteration.recommended(surname).contains(Transliteration.recommended(person.surname())));
        return new Proof(address, new AddressProof(kind, issuer, document.issuedOn().orElse(null)), theirs);
    }

    private Optional<ReadDocument> read(String text) {
        return reader.get().read(text, LocalDate.now(clock));
    }
}
