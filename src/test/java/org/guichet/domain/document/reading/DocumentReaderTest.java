package org.guichet.domain.document.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.DocumentReport.Outcome;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.store.trust.EcdsaCheck;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    private final DocumentReader reader = DocumentSamples.reader();

    private DocumentReport report(String text) {
        return reader.read(text, TODAY).orElseThrow(() -> new AssertionError("not read")).report();
    }

    @Test
    void theExampleOfTheSpecificationIsAuthenticWithItsCertificate() {
        DocumentReport report = report(DocumentSamples.antsExample());
        assertEquals("2d-doc", report.kind());
        assertEquals(OutcomeReason.SPECIMEN, report.why());
        assertEquals(Outcome.AUTHENTIC, report.outcome());
        assertTrue(report.checks().stream().allMatch(DocumentReport.Check::ok), report.checks()::toString);
        assertEquals("BERTHIER", report.fields().get("B2"));
        assertEquals("BERTHIER", report.fields().get("surname"));
        assertEquals("CORINNE NATACHA", report.fields().get("givenNames"));
        assertEquals("1973-07-12", report.fields().get("birthDate"));
        assertEquals("2018-06-25", report.fields().get("signatureDate"));
    }

    @Test
    void theExampleIsAlteredWhenAnyByteChanges() {
        byte[] example = DocumentSamples.antsExample().getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < example.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = example.clone();
                changed[at] ^= (byte) (1 << bit);
                Optional<ReadDocument> read = reader.read(changed, TODAY);
                int place = at;
                assertTrue(read.isPresent(), () -> "not read with byte " + place + " changed");
                assertEquals(Outcome.ALTERED, read.get().report().outcome(), "byte " + at + " bit " + bit);
            }
        }
    }

    @Test
    void theSealIsAuthenticAndAlteredWhenAnyByteChanges() {
        byte[] seal = DocumentSamples.seal();
        DocumentReport report = reader.read(seal, TODAY).orElseThrow().report();
        assertEquals("vds-residence-permit", report.kind());
        assertEquals(OutcomeReason.SIGNATURE_HOLDS, report.why(), report.checks()::toString);
        for (int at = 0; at < seal.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = seal.clone();
                changed[at] ^= (byte) (1 << bit);
                Optional<ReadDocument> read = reader.read(changed, TODAY);
                assertEquals(Optional.of(Outcome.ALTERED), read.map(each -> each.report().outcome()), "byte " + at + " bit " + bit);
            }
        }
    }

    @Test
    void allSpecimensAreAuthentic() {
        TwoDDocSpecimens.all().forEach((type, text) -> {
            DocumentReport report = report(text);
            assertEquals(OutcomeReason.SPECIMEN, report.why(), () -> type + report);
            assertTrue(report.intact(), () -> type + report.fields());
            assertEquals(type, report.fields().get("documentType"));
        });
    }

    @Test
    void examplesOfTheRareTypesAndOldVersionsAreAuthenticToo() {
        List<String> examples = new String(DocumentSamples.file("2d-doc-specimens.txt"), StandardCharsets.UTF_8).lines().toList();
        assertEquals(23, examples.size());
        for (String spelt : examples) {
            DocumentReport report = report(spelt.replace("<GS>", "\u001d").replace("<US>", "\u001f"));
            assertEquals(OutcomeReason.SPECIMEN, report.why(), () -> spelt);
            assertTrue(report.intact(), () -> spelt + report.checks());
            assertEquals(OutcomeReason.SPECIMEN, report(spelt).why(), "as programs spell it");
        }
    }

    @Test
    void whatAScannerPutsAroundACodeIsNoPartOfIt() {
        byte[] example = ("\u0002" + DocumentSamples.antsExample() + "\u0003\r\n").getBytes(StandardCharsets.UTF_8);
        assertEquals(OutcomeReason.SPECIMEN, reader.read(example, TODAY).orElseThrow().report().why());
        byte[] seal = Arrays.copyOf(DocumentSamples.seal(), DocumentSamples.seal().length + 2);
        seal[seal.length - 2] = '\r';
        seal[seal.length - 1] = '\n';
        assertEquals(OutcomeReason.SIGNATURE_HOLDS, reader.read(seal, TODAY).orElseThrow().report().why());
    }

    @Test
    void separatorsThatAScannerSpellsOrReplacesAreFoundAgain() {
        TwoDDocSpecimens.all().forEach((type, text) -> {
            assertEquals(OutcomeReason.SPECIMEN, report(TwoDDocSpecimens.spelt(type)).why(), type);
            assertEquals(OutcomeReason.SPECIMEN, report(text.replace('\u001d', '|').replace('\u001f', '#')).why(), type);
            assertEquals(OutcomeReason.SPECIMEN, report(text.replace('\u001d', '_').replace('\u001f', '_')).why(), type);
        });
    }

    @Test
    void separatorsThatAScannerDroppedArePutBackWhereTheSignatureHolds() {
        Map<String, String> ofTheDesk = TwoDDocSpecimens.all();
        ofTheDesk.remove("14"); // a vehicle's, of which too many words look like identifiers
        ofTheDesk.forEach((type, text) -> {
            String dropped = text.replace("\u001d", "").replace("\u001f", "");
            assertEquals(OutcomeReason.SPECIMEN, report(dropped).why(), type);
            assertEquals(OutcomeReason.SPECIMEN, report(text.replace("\u001d", "")).why(), type + " with US");
        });
    }

    @Test
    void oneDroppedSeparatorIsPutBack() {
        String text = DocumentSamples.antsExample();
        for (int gs = text.indexOf('\u001d'); gs >= 0; gs = text.indexOf('\u001d', gs + 1)) {
            assertEquals(OutcomeReason.SPECIMEN, report(text.substring(0, gs) + text.substring(gs + 1)).why(), "at " + gs);
        }
    }

    @Test
    void aPersonAndAnAddressAreFoundWhateverTheTypeCallsThem() {
        Map<DatumKind, String> bill = reader.read(TwoDDocSpecimens.of("01"), TODAY).orElseThrow().data();
        assertEquals("SPECIMEN", bill.get(DatumKind.SURNAME));
        assertEquals("NATACHA", bill.get(DatumKind.GIVEN_NAMES));
        assertEquals("145 AVENUE DES SPECIMENS", bill.get(DatumKind.ADDRESS));
        assertEquals("75000", bill.get(DatumKind.POSTAL_CODE));
        Map<DatumKind, String> permit = reader.read(TwoDDocSpecimens.of("13"), TODAY).orElseThrow().data();
        assertEquals("7503120521", permit.get(DatumKind.FOREIGNER_NUMBER));
        assertEquals("ARG", permit.get(DatumKind.NATIONALITY));
        assertEquals("2020-06-30", permit.get(DatumKind.EXPIRY_DATE));
        assertEquals("PARIS", permit.get(DatumKind.CITY));
        assertEquals("RETI PATRICK", reader.read(TwoDDocSpecimens.of("04"), TODAY).orElseThrow().data().get(DatumKind.FULL_NAME));
    }

    @Test
    void theZoneInsideA2DDocIsReadAsOne() {
        ReadDocument read = reader.read(TwoDDocSpecimens.of("08"), TODAY).orElseThrow();
        assertTrue(read.mrz() != null && read.mrz().isIntact());
    }

    @Test
    void withoutCertificatesNothingCanBeVerified() {
        DocumentReader bare = new DocumentReader(TrustStore.EMPTY, new EcdsaCheck());
        assertEquals(OutcomeReason.NO_TRUST_LIST, bare.read(DocumentSamples.antsExample(), TODAY).orElseThrow().report().why());
        assertEquals(OutcomeReason.NO_TRUST_LIST, bare.read(DocumentSamples.seal(), TODAY).orElseThrow().report().why());
    }

    @Test
    void anUnknownIssuerIsNamedAsTheReason() {
        DocumentReader other = new DocumentReader(new TrustStore(DocumentSamples.certificates("vds-signer-UTTS5B.crt")), new EcdsaCheck());
        assertEquals(OutcomeReason.UNKNOWN_ISSUER, other.read(DocumentSamples.antsExample(), TODAY).orElseThrow().report().why());
        String otherCertificate = DocumentSamples.antsExample().replace("FR000001", "FR000002").replace("BERTHIER", "BERTHIEU");
        assertEquals(OutcomeReason.UNKNOWN_CERTIFICATE, report(otherCertificate).why());
    }

    @Test
    void aSealIsReadFromHexadecimalAndFromCharactersToo() {
        byte[] seal = DocumentSamples.seal();
        assertEquals(OutcomeReason.SIGNATURE_HOLDS, report(HexFormat.of().withUpperCase().formatHex(seal)).why());
        assertEquals(OutcomeReason.SIGNATURE_HOLDS, report(new String(seal, StandardCharsets.ISO_8859_1)).why());
    }
}
