package org.guichet.store.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guichet.device.chip.emulated.ChipIssuer;
import org.guichet.device.chip.emulated.ChipSpecimens;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.DocumentReport.Outcome;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.chip.ChipContent;
import org.guichet.domain.document.chip.ChipFile;
import org.guichet.domain.document.chip.ChipJudge;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** Passive authentication, and what is said of a chip because of it. */
class ChipSignatureTest {

    private static final LocalDate TODAY = ChipSpecimens.TODAY;
    private final ChipSignature check = new ChipSignature();

    private DocumentReport judged(Map<ChipFile, byte[]> files, TrustStore trust, LocalDate today) {
        Map<ChipFile, byte[]> copy = new EnumMap<>(files);
        return new ChipJudge(trust, check).judge(new ChipContent(ChipContent.Access.PACE, copy), today).report();
    }

    private OutcomeReason why(Map<ChipFile, byte[]> files) {
        return judged(files, ChipSpecimens.TRUST, TODAY).why();
    }

    @Test
    void aChipOfATrustedAuthorityIsAuthentic() {
        DocumentReport report = judged(ChipSpecimens.files(), ChipSpecimens.TRUST, TODAY);
        assertEquals(OutcomeReason.CHIP_SIGNED, report.why());
        assertEquals(Outcome.AUTHENTIC, report.outcome());
        assertEquals("chip-td3", report.kind());
        assertEquals("ERIKSSON", report.fields().get("surname"));
        assertEquals("UT UTOPIA CSCA", report.fields().get("authority"));
        assertEquals(List.of("chip-authentication"),
                report.checks().stream().filter(each -> !each.ok()).map(DocumentReport.Check::name).toList(), "nothing was shown of that");
        List<String> names = report.checks().stream().map(DocumentReport.Check::name).toList();
        assertTrue(names.containsAll(List.of("access", "dg1", "dg2", "dg14", "card-access", "signature", "issuer")), names.toString());
    }

    @Test
    void aProofCountsWithTheSignedKeyOnly() {
        Map<ChipFile, byte[]> files = ChipSpecimens.files();
        ChipJudge judge = new ChipJudge(ChipSpecimens.TRUST, check);
        assertEquals(OutcomeReason.CHIP_ORIGINAL,
                judge.judge(new ChipContent(ChipContent.Access.BAC, files, true), TODAY).report().why());
        files.remove(ChipFile.DG14);
        assertEquals(OutcomeReason.CHIP_SIGNED, judge.judge(new ChipContent(ChipContent.Access.BAC, files, true), TODAY).report().why());
    }

    @Test
    void eachDataGroupThatWasChangedIsAltered() {
        for (ChipFile file : List.of(ChipFile.DG1, ChipFile.DG2, ChipFile.DG14)) {
            Map<ChipFile, byte[]> files = ChipSpecimens.files();
            byte[] bytes = ChipSpecimens.bytes(files, file);
            bytes[bytes.length - 2] ^= 1;
            assertEquals(OutcomeReason.CHIP_ALTERED, why(files), file.name());
        }
    }

    @Test
    void protocolsInTheClearThatAreNotTheSignedOnesAreAltered() {
        Map<ChipFile, byte[]> files = ChipSpecimens.files();
        byte[] access = ChipSpecimens.bytes(files, ChipFile.CARD_ACCESS);
        access[access.length - 1] = 12;
        assertEquals(OutcomeReason.CHIP_ALTERED, why(files));
    }

    @Test
    void aDataGroupThatNobodySignedIsNoneOfTheDocuments() {
        Map<ChipFile, byte[]> files = ChipSpecimens.files();
        ChipIssuer other = ChipIssuer.made("UT", "UTOPIA CSCA", TODAY.minusYears(1), TODAY.plusYears(1));
        files.put(ChipFile.SOD, ChipSpecimens.signedBy(other).get(ChipFile.SOD));
        assertEquals(OutcomeReason.UNKNOWN_CERTIFICATE, why(files), "the authority's name with another key");
    }

    @Test
    void anUnknownAuthorityCantBeVerified() {
        ChipIssuer other = ChipIssuer.made("AA", "ATLANTIS CSCA", TODAY.minusYears(1), TODAY.plusYears(1));
        Map<ChipFile, byte[]> files = ChipSpecimens.signedBy(other);
        assertEquals(OutcomeReason.UNKNOWN_ISSUER, why(files));
        assertEquals(OutcomeReason.NO_TRUST_LIST, judged(files, TrustStore.EMPTY, TODAY).why());
        assertEquals(OutcomeReason.CHIP_SIGNED, judged(files, ChipSpecimens.trusting(other), TODAY).why());
    }

    /** A desk trusts the authorities of 2D-Docs too: companies under them must not be able to make a passport. */
    @Test
    void anAuthorityOfATrustListVouchesForNoChip() {
        TrustedCertificate one = ChipSpecimens.TRUST.all().getFirst();
        TrustStore listed = new TrustStore(List.of(new TrustedCertificate(
                one.fingerprint(), one.country(), one.name(), one.issuerName(), one.serial(), one.validFrom(), one.validTo(), one.curve(),
                one.key(), "FR01", one.encoded())));
        assertEquals(OutcomeReason.UNKNOWN_ISSUER, judged(ChipSpecimens.files(), listed, TODAY).why());
    }

    /** Nor does a signer's certificate by itself, which is no authority's. */
    @Test
    void aLeafIsNoAuthority() {
        TrustStore leaf = CertificateFile.read(ChipSpecimens.ISSUER.signer()) instanceof CertificateFile.Content.Certificates(
                var read, int _, var _) ? new TrustStore(read) : TrustStore.EMPTY;
        assertFalse(leaf.isEmpty());
        assertEquals(OutcomeReason.UNKNOWN_ISSUER, judged(ChipSpecimens.files(), leaf, TODAY).why());
    }

    @Test
    void certificatesOutOfTheirTimeAreTold() {
        assertEquals(OutcomeReason.CHIP_CERTIFICATE_PERIOD,
                judged(ChipSpecimens.files(), ChipSpecimens.TRUST, TODAY.plusYears(13)).why());
    }

    @Test
    void aChipWithoutSecurityObjectIsUnsigned() {
        Map<ChipFile, byte[]> files = ChipSpecimens.files();
        files.remove(ChipFile.SOD);
        assertEquals(OutcomeReason.CHIP_UNSIGNED, why(files));
        files.remove(ChipFile.DG1);
        assertEquals(OutcomeReason.CHIP_DAMAGED, why(files));
    }

    /** One that is only brackets would use up a parser's stack. */
    @Test
    void bracketsWithoutEndAreNoSecurityObject() {
        for (int bracket : new int[] {0x30, 0x24, 0xa0}) {
            byte[] deep = new byte[60_000];
            int at = deep.length;
            int inner = 0;
            while (at > 8 && inner < 0xffff) {
                deep[--at] = (byte) inner;
                deep[--at] = (byte) (inner >> 8);
                deep[--at] = (byte) 0x82;
                deep[--at] = (byte) bracket;
                inner += 4;
            }
            byte[] object = Arrays.copyOfRange(deep, at, deep.length);
            object[0] = 0x77;
            assertEquals(OutcomeReason.CHIP_DAMAGED, check.check(object, ChipSpecimens.TRUST, TODAY).why());
            byte[] endless = new byte[20_000];
            for (int i = 0; i < endless.length; i += 2) {
                endless[i] = (byte) bracket;
                endless[i + 1] = (byte) 0x80;
            }
            endless[0] = 0x77;
            endless[1] = (byte) 0x82;
            endless[2] = (byte) ((endless.length - 4) >> 8);
            endless[3] = (byte) (endless.length - 4);
            assertEquals(OutcomeReason.CHIP_DAMAGED, check.check(endless, ChipSpecimens.TRUST, TODAY).why());
        }
    }

    /** No change of a byte makes another document authentic: what is signed is what counts. */
    @Test
    void nothingThatWasChangedIsAuthentic() {
        SeededRandom.repeat(60, random -> {
            Map<ChipFile, byte[]> files = ChipSpecimens.files();
            ChipFile file = SeededRandom.any(random, List.of(ChipFile.DG1, ChipFile.DG2, ChipFile.DG14));
            byte[] bytes = ChipSpecimens.bytes(files, file);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            assertNotEquals(Outcome.AUTHENTIC, judged(files, ChipSpecimens.TRUST, TODAY).outcome());
        });
    }

    @Test
    void anyBytesGiveAnAnswer() {
        SeededRandom.repeat(150, random -> {
            Map<ChipFile, byte[]> files = ChipSpecimens.files();
            for (ChipFile file : ChipFile.values()) {
                byte[] bytes = ChipSpecimens.bytes(files, file);
                for (int i = random.nextInt(4); i > 0; i--) {
                    bytes[random.nextInt(random.nextBoolean() ? Math.min(bytes.length, 60) : bytes.length)] = (byte) random.nextInt();
                }
                if (random.nextInt(8) == 0) {
                    files.put(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
                }
            }
            judged(files, ChipSpecimens.TRUST, TODAY);
        });
    }
}
