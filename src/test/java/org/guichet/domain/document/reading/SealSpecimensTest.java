package org.guichet.domain.document.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.OutcomeReason;
import org.junit.jupiter.api.Test;

/** Seals of all kinds out of vdstools' test data (Apache-2.0); the certificates of some of their signers are not here. */
class SealSpecimensTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    private static DocumentReport report(String hexadecimal) {
        DocumentReport report =
                DocumentSamples.reader().read(HexFormat.of().parseHex(hexadecimal), TODAY).orElseThrow().report();
        assertTrue(report.intact(), report::toString);
        return report;
    }

    private static String field(DocumentReport report, String name) {
        return Objects.requireNonNull(report.fields().get(name), name);
    }

    @Test
    void aVisaWithTheBeginningOfItsSecondLine() {
        DocumentReport report = report("DC03D9C56D32C8A72CB10F71347D00175D01022CDD52134A74DA1347C6FED95CB89F9FCE133C133C133C133C20383373"
                + "4AAF47F0C32F1A1E20EB2625393AFE310403A00000050633BE1FED20C6FF389FD029C66FB2E4BF361CDBFFD8F5931B6259F645B077702C617F453D"
                + "0B898A55E6E7870974FFE7B3AC416ACDE6B03B3C3A8CB5A22B456816");
        assertEquals("vds-visa", report.kind());
        assertEquals(OutcomeReason.UNKNOWN_ISSUER, report.why());
        assertEquals("P160D", report.fields().get("durationOfStay"));
        assertEquals("47110815P", field(report, "passportNumber"));
    }

    @Test
    void anArrivalAttestationOfVersionThree() {
        DocumentReport report = report("DC02D9C56D32C8A51A540F71346F1D67FD020230A56213535BD4CAECC87CA4CCAEB4133C133C133C133C133C"
                + "3FEF3A2938EE"
                + "43F1593D1AE52DBB26751FE64B7C133C136B030859E9203833736D24FF4077B2FEC8EF9EF10C0D38A7D2A579EBB9F80212EB06EDD7B1DC29889A6B"
                + "735B7EA1D7D78FF60D2AECB87B0247628C32119BA335B6BD87A7E07333C83ED16B091F");
        assertEquals("vds-arrival-attestation", report.kind());
        assertEquals("3", report.fields().get("version"));
        assertEquals("DETS", report.fields().get("signer"));
        assertEquals("0004F", report.fields().get("certificateReference"));
        assertEquals(2, field(report, "mrz").lines().filter(line -> line.length() == 36).count());
        assertEquals("ABC123456DEF", report.fields().get("azr"));
    }

    @Test
    void addressStickers() {
        DocumentReport card = report("DC03D9C56D32C8A72CB16ECF476ECF47F9080106CF3519AF974C02061A70208519A1030E395E463E740C749FAD19D31EFE32"
                + "FF388F16D14E828A86E0F8E31DDF13CC2CB3E0D8F5E4706562C9503D7326AD6C0FA84154607D70975E5B7DFB2E36197988ECE64345D37AD9B97C");
        assertEquals("vds-address-sticker-identity-card", card.kind());
        assertTrue(card.fields().containsKey("address"));
        DocumentReport passport = report("DC03D9C5D9CAC8A73A990F71347D4E37F80A0106B77A38E596CE02061A203A4D1FE1030426532081FF4027436CE719F9"
                + "13CCD3EBFAEEAE175171450DB6CA1B62FF188748834D2DC5299A5F418BE8D4DC052E0536CB6DE711B4CC645651C6B0EAFE5713E96290DC149169");
        assertEquals("vds-address-sticker-passport", passport.kind());
        assertEquals(OutcomeReason.SIGNATURE_HOLDS, passport.why());
        assertTrue(field(passport, "postalCode").matches("[0-9]{5}"));
    }
}
