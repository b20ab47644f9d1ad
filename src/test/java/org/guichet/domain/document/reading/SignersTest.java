package org.guichet.domain.document.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.store.trust.EcdsaCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures on every curve, and certificates that were valid on the signing date or not. */
class SignersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2021, 12, 31);

    /** The header of a residence permit's seal of version 4, signer UTTS, certificate 5B, signed on a day of the test. */
    private static final String PERMIT = "DC03D9C5D9CAC8A73A990F7134DATE__FB0602305CBA135875976EC066D417B5"
            + "9E8C6ABC133C133C133C133C3FEF3A2938EE43F1593D1AE52DBB26751FE64B7C133C136B0306D79519A65306";

    @ParameterizedTest
    @CsvSource({
        "brainpoolP224r1, 224", "brainpoolP256r1, 256", "brainpoolP320r1, 384", "brainpoolP384r1, 384", "brainpoolP512r1, 512",
        "P-224, 224", "P-256, 256", "P-384, 384", "P-521, 512", "brainpoolP384r1, 256"})
    void sealsAreCheckedOnEveryCurve(String curve, int bits) {
        MadeSigner signer = new MadeSigner(curve, "C=UT,CN=TS", "C=UT,CN=CA", "5B", FROM, TO);
        assertEquals(curve, signer.trusted().curve());
        byte[] seal = seal(signer, digest(bits), LocalDate.of(2020, 6, 1));
        assertEquals(OutcomeReason.SIGNATURE_HOLDS, why(signer, seal));
        seal[seal.length - 1] ^= 1;
        assertEquals(OutcomeReason.SIGNATURE_DISAGREES, why(signer, seal));
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, CERTIFICATE_NOT_YET_VALID", "2020-01-01, SIGNATURE_HOLDS", "2021-12-31, SIGNATURE_HOLDS",
        "2022-01-01, CERTIFICATE_EXPIRED"})
    void theSigningDateDecidesWhetherACertificateWasValid(LocalDate signedOn, OutcomeReason why) {
        MadeSigner signer = new MadeSigner("brainpoolP256r1", "C=UT,CN=TS", "C=UT,CN=CA", "5B", FROM, TO);
        assertEquals(why, why(signer, seal(signer, digest(256), signedOn)));
        MadeSigner ants = new MadeSigner("P-256", "CN=AB12,C=FR", "CN=FR03,C=FR", "77", FROM, TO);
        String days = HexFormat.of().withUpperCase().toHexDigits((short) (signedOn.toEpochDay() - LocalDate.of(2000, 1, 1).toEpochDay()));
        String text = ants.signedText("DC04FR03AB12" + days + days + "0101FR2475000" + "10MME/SPECIMEN/NATACHA\u001d26FR", digest(256));
        DocumentReport report = reader(ants).read(text, TODAY).orElseThrow().report();
        assertEquals(why, report.why());
        assertEquals(why.outcome() == DocumentReport.Outcome.AUTHENTIC, report.checks().getLast().ok());
    }

    @ParameterizedTest
    @CsvSource({"P-256, 256", "P-384, 384", "P-521, 512"})
    void theOldVersionsAndLongerKeysOf2DDocAreRead(String curve, int bits) {
        MadeSigner signer = new MadeSigner(curve, "CN=AB12,C=FR", "CN=FR03,C=FR", "77", FROM, TO);
        for (String header : List.of("DC01FR03AB121D231D2301", "DC02FR03AB121D231D2301", "DC03FR03AB121D231D230101",
                "DC04FR03AB121D231D230101FR")) {
            String text = signer.signedText(header + "247500022145 AVENUE DES SPECIMENS\u001d10MME/SPECI\u001e", digest(bits));
            ReadDocument read = reader(signer).read(text, TODAY).orElseThrow();
            assertEquals(OutcomeReason.SIGNATURE_HOLDS, read.report().why(), header);
            assertEquals("MME SPECI", read.data().get(DatumKind.FULL_NAME));
            assertEquals(Set.of(DatumKind.FULL_NAME), read.cut());
        }
    }

    @Test
    void anIssuerPutIntoAForeignSealIsFoundOut() {
        MadeSigner signer = new MadeSigner("P-256", "CN=AB12,C=FR", "CN=FR03,C=FR", "77", FROM, TO);
        String text = signer.signedText("DC04FR03AB121D231D230101FR2475000", digest(256)).replace("FR03", "FR08");
        assertEquals(OutcomeReason.HEADER_ALTERED, reader(signer).read(text, TODAY).orElseThrow().report().why());
    }

    @ParameterizedTest
    @CsvSource({"brainpoolP384r1", "P-256"})
    void whereTheAuthorityIsLoadedItMustHaveSignedTheSigner(String curve) {
        MadeSigner authority = new MadeSigner(curve, "C=UT,CN=CSCA", "C=UT,CN=CSCA", "1", FROM, TO);
        MadeSigner impostor = new MadeSigner(curve, "C=UT,CN=CSCA", "C=UT,CN=CSCA", "2", FROM, TO);
        MadeSigner signer = new MadeSigner("brainpoolP256r1", "C=UT,CN=TS", "C=UT,CN=CSCA", "5B", FROM, TO, Optional.of(authority));
        byte[] seal = seal(signer, digest(256), LocalDate.of(2020, 6, 1));
        assertEquals(OutcomeReason.SIGNATURE_HOLDS, why(seal, signer), "the administrator loaded it by itself");
        assertEquals(OutcomeReason.SIGNATURE_HOLDS, why(seal, signer, authority));
        assertEquals(OutcomeReason.CERTIFICATE_NOT_OF_AUTHORITY, why(seal, impostor, signer));
        assertEquals(OutcomeReason.SIGNATURE_HOLDS, why(seal, impostor, signer, authority), "an authority may have had two keys");
        DocumentReport report = reader(signer, authority).read(seal, TODAY).orElseThrow().report();
        assertTrue(report.checks().stream().anyMatch(check -> check.name().equals("certificate-chain") && check.ok()));
    }

    @Test
    void aSignerLoadedByItselfIsFoundWhateverItsOwnIssuerIsCalled() {
        for (String names : List.of("CN=FR03AB12/CN=FR03AB12", "CN=AB12/CN=AB12", "CN=AB12/CN=Autorite d'essai",
                "CN=x-FR03-AB12/CN=AC FR03")) {
            String[] of = names.split("/", -1);
            MadeSigner signer = new MadeSigner("P-256", of[0], of[1], "77", FROM, TO);
            String text = signer.signedText("DC04FR03AB121D231D230101FR2475000", digest(256));
            assertEquals(OutcomeReason.SIGNATURE_HOLDS, reader(signer).read(text, TODAY).orElseThrow().report().why(), names);
        }
        MadeSigner other = new MadeSigner("P-256", "CN=AB12", "CN=FR08", "77", FROM, TO);
        String text = other.signedText("DC04FR03AB121D231D230101FR2475000", digest(256));
        assertEquals(OutcomeReason.UNKNOWN_ISSUER, reader(other).read(text, TODAY).orElseThrow().report().why());
    }

    private static OutcomeReason why(byte[] seal, MadeSigner... loaded) {
        return reader(loaded).read(seal, TODAY).orElseThrow().report().why();
    }

    private static OutcomeReason why(MadeSigner signer, byte[] seal) {
        return reader(signer).read(seal, TODAY).orElseThrow().report().why();
    }

    private static DocumentReader reader(MadeSigner... loaded) {
        return new DocumentReader(new TrustStore(Stream.of(loaded).map(MadeSigner::trusted).toList()), new EcdsaCheck());
    }

    private static byte[] seal(MadeSigner signer, Digest digest, LocalDate signedOn) {
        int date = signedOn.getMonthValue() * 1_000_000 + signedOn.getDayOfMonth() * 10_000 + signedOn.getYear();
        byte[] signed = HexFormat.of().parseHex(PERMIT.replace("DATE__", HexFormat.of().toHexDigits(date, 6)));
        byte[] signature = signer.sign(signed, digest);
        ByteArrayOutputStream seal = new ByteArrayOutputStream();
        seal.writeBytes(signed);
        seal.write(0xff);
        if (signature.length > 127) {
            seal.write(0x81);
        }
        seal.write(signature.length);
        seal.writeBytes(signature);
        return seal.toByteArray();
    }

    private static Digest digest(int bits) {
        return switch (bits) {
            case 224 -> new SHA224Digest();
            case 384 -> new SHA384Digest();
            case 512 -> new SHA512Digest();
            default -> new SHA256Digest();
        };
    }
}
