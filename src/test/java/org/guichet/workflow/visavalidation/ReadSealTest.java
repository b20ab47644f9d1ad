package org.guichet.workflow.visavalidation;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.reading.DocumentReader;
import org.guichet.domain.document.reading.DocumentSamples;
import org.guichet.domain.document.reading.MadeSigner;
import org.guichet.domain.document.seal.SealWriter;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.domain.visavalidation.SealCheck;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.store.trust.EcdsaCheck;
import org.guichet.workflow.visavalidation.ReadSeal.Difference;
import org.guichet.workflow.visavalidation.ReadSeal.Sealed;
import org.junit.jupiter.api.Test;

/** The seal on a visa beside its zone and the passport. */
class ReadSealTest {

    private static final LocalDate SIGNED = Synthetic.DAY.minusMonths(2);
    private static final MadeSigner SIGNER =
            new MadeSigner("brainpoolP256r1", "C=FR,CN=VS", "C=FR,CN=CSCA", "A1", SIGNED.minusYears(1), SIGNED.plusYears(1));

    private final Mrz visa = zone(Synthetic.visa(LEILA, Synthetic.DAY.plusMonths(9)));

    private static Mrz zone(String text) {
        return MrzParser.parse(text).orElseThrow();
    }

    private static ReadSeal reading(TrustStore store) {
        return new ReadSeal(() -> new DocumentReader(store, new EcdsaCheck()), new DeskFixture().clock);
    }

    private static ReadSeal reading() {
        return reading(new TrustStore(List.of(SIGNER.trusted())));
    }

    private static byte[] seal(Mrz on, String passport) {
        byte[] unsigned = SealWriter.visa("FRVS", "A1", SIGNED, on.lines(), passport);
        return SealWriter.signed(unsigned, SIGNER.sign(unsigned, new SHA256Digest()));
    }

    private static String asSerialScannersGiveIt(byte[] seal) {
        return new String(seal, StandardCharsets.ISO_8859_1);
    }

    private static String asKeyboardsGiveIt(byte[] seal) {
        return HexFormat.of().formatHex(seal).toUpperCase(Locale.ROOT);
    }

    @Test
    void aSealThatSaysWhatTheVisaSaysIsAuthentic() {
        byte[] seal = seal(visa, "12AB34567");
        Sealed authentic = new Sealed(SealCheck.AUTHENTIC, OutcomeReason.SIGNATURE_HOLDS, List.of());
        assertEquals(Optional.of(authentic), reading().run(visa, "12AB34567", asSerialScannersGiveIt(seal)));
        assertEquals(Optional.of(authentic), reading().run(visa, "", asKeyboardsGiveIt(seal)));
    }

    /** One signature in fifty ends in a byte that a text would lose. */
    @Test
    void aSealWhoseLastByteLooksLikeABlankOrALinesEndIsAuthenticWithAndWithoutTheScannersOwnLineEnd() {
        Sealed authentic = new Sealed(SealCheck.AUTHENTIC, OutcomeReason.SIGNATURE_HOLDS, List.of());
        for (char last : "\n\r\t \u00a0".toCharArray()) {
            byte[] seal = seal(visa, "");
            for (int tries = 0; tries < 20_000 && (seal[seal.length - 1] & 0xff) != last; tries++) {
                seal = seal(visa, "");
            }
            assertEquals(last, seal[seal.length - 1] & 0xff, "no such signature was made");
            for (String after : List.of("", "\r", "\r\n")) {
                assertEquals(Optional.of(authentic), reading().run(visa, "", asSerialScannersGiveIt(seal) + after));
            }
        }
    }

    @Test
    void aSealOfAnotherVisaSaysWhatDiffers() {
        Mrz other = zone(Synthetic.visa(AMADOU, Synthetic.DAY.plusMonths(9)));
        Sealed read = reading().run(visa, "", asKeyboardsGiveIt(seal(other, ""))).orElseThrow();
        assertEquals(SealCheck.MISMATCH, read.check());
        assertEquals(OutcomeReason.SIGNATURE_HOLDS, read.why());
        assertEquals(
                new Difference(DatumKind.SURNAME, other.names().surname(), visa.names().surname()),
                read.differences().stream().filter(each -> each.kind() == DatumKind.SURNAME).findFirst().orElseThrow());
    }

    @Test
    void aSealOfAnotherPassportIsTold() {
        Sealed read = reading().run(visa, "99ZZ99999", asKeyboardsGiveIt(seal(visa, "12AB34567"))).orElseThrow();
        assertEquals(SealCheck.MISMATCH, read.check());
        assertEquals(List.of(new Difference(DatumKind.DOCUMENT_NUMBER, "12AB34567", "99ZZ99999")), read.differences());
    }

    @Test
    void anyByteThatWasChangedMakesItAltered() {
        byte[] seal = seal(visa, "12AB34567");
        for (int i = 0; i < seal.length; i++) {
            byte[] changed = seal.clone();
            changed[i] ^= 0x15;
            Optional<Sealed> read = reading().run(visa, "12AB34567", asSerialScannersGiveIt(changed));
            int at = i;
            read.ifPresent(each -> assertEquals(SealCheck.ALTERED, each.check(), () -> "byte " + at));
            assertEquals(true, read.isPresent() || i == 0, () -> "byte " + at);
        }
    }

    @Test
    void withoutItsCertificateItCanNotBeVerifiedAndWhyIsSaid() {
        String seal = asKeyboardsGiveIt(seal(visa, ""));
        assertEquals(
                Optional.of(new Sealed(SealCheck.UNVERIFIABLE, OutcomeReason.NO_TRUST_LIST, List.of())),
                reading(TrustStore.EMPTY).run(visa, "", seal));
        assertEquals(
                Optional.of(new Sealed(SealCheck.UNVERIFIABLE, OutcomeReason.UNKNOWN_ISSUER, List.of())),
                reading(DocumentSamples.store()).run(visa, "", seal));
    }

    @Test
    void theSealOfAResidencePermitIsNoneOfTheVisa() {
        Sealed read = reading(DocumentSamples.store()).run(visa, "", asSerialScannersGiveIt(DocumentSamples.seal())).orElseThrow();
        assertEquals(SealCheck.MISMATCH, read.check());
        assertEquals(OutcomeReason.SIGNATURE_HOLDS, read.why());
    }

    @Test
    void whatIsNoSealIsNone() {
        assertEquals(Optional.empty(), reading().run(visa, "", "https://example.org"));
        assertEquals(Optional.empty(), reading().run(visa, "", DocumentSamples.antsExample()));
    }
}
