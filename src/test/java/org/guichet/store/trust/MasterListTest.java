package org.guichet.store.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.guichet.device.chip.emulated.ChipIssuer;
import org.guichet.device.chip.emulated.ChipSpecimens;
import org.guichet.device.chip.emulated.SignedList;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.seeded.SeededRandom;
import org.guichet.store.trust.CertificateFile.Content;
import org.junit.jupiter.api.Test;

class MasterListTest {

    private static final ChipIssuer OTHER = ChipIssuer.made("AA", "ATLANTIS CSCA", ChipSpecimens.TODAY, ChipSpecimens.TODAY.plusYears(5));
    private static final byte[] LIST = SignedList.of(ChipSpecimens.ISSUER, List.of(ChipSpecimens.ISSUER.authority(), OTHER.authority()));

    @Test
    void itsAuthoritiesAreReadAndItsSignerIsNamed() {
        Content.Certificates content = assertInstanceOf(Content.Certificates.class, CertificateFile.read(LIST));
        assertEquals(List.of("ATLANTIS CSCA", "UTOPIA CSCA"),
                content.certificates().stream().map(TrustedCertificate::name).sorted().toList());
        assertTrue(content.certificates().stream().allMatch(each -> each.listedAs() == null), "they vouch for chips");
        assertEquals(ListSignature.State.HOLDS, content.signature().state());
        assertTrue(content.signature().signer().contains("UTOPIA CSCA signer"), content.signature().signer());
    }

    @Test
    void oneThatWasChangedIsForged() {
        byte[] changed = LIST.clone();
        byte[] name = "ATLANTIS".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + name.length < changed.length; i++) {
            if (Arrays.equals(name, Arrays.copyOfRange(changed, i, i + name.length))) {
                changed[i] = 'B';
                break;
            }
        }
        assertInstanceOf(Content.Forged.class, CertificateFile.read(changed));
    }

    @Test
    void anyBytesGiveAnAnswer() {
        SeededRandom.repeat(100, random -> {
            byte[] file = LIST.clone();
            for (int i = random.nextInt(5); i > 0; i--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            Objects.requireNonNull(CertificateFile.read(Arrays.copyOf(file, random.nextInt(file.length) + 1)));
        });
    }
}
