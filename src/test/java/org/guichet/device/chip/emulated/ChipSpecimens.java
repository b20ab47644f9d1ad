package org.guichet.device.chip.emulated;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guichet.domain.biometric.FaceRecords.FaceImage;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzContent;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.MrzSex;
import org.guichet.domain.document.MrzWriter;
import org.guichet.domain.document.chip.ChipFile;
import org.guichet.domain.document.chip.ChipKey;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.store.trust.CertificateFile;

/** Chips of nobody, for tests. Keys and pictures are made once: they take some tenths of a second. */
public final class ChipSpecimens {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    public static final String CARD_NUMBER = "123456";
    public static final List<String> ZONE = MrzWriter.td3(MrzContent.passport(
            "UTO", "L898902C3", "ERIKSSON", "ANNA MARIA", LocalDate.of(1974, 8, 12), MrzSex.FEMALE, LocalDate.of(2032, 4, 15)));
    public static final ChipIssuer ISSUER = ChipIssuer.made("UT", "UTOPIA CSCA", TODAY.minusYears(3), TODAY.plusYears(12));
    public static final TrustStore TRUST = trusting(ISSUER);

    private static final FaceImage FACE = face();
    private static final Map<ChipFile, byte[]> FILES = ChipForge.files(ZONE, FACE, ISSUER);

    private ChipSpecimens() {}

    public static TrustStore trusting(ChipIssuer issuer) {
        return CertificateFile.read(issuer.authority()) instanceof CertificateFile.Content.Certificates(var read, int _, var _)
                ? new TrustStore(read) : TrustStore.EMPTY;
    }

    private static FaceImage face() {
        BufferedImage picture = new BufferedImage(240, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, 240, 320);
        pen.setColor(new Color(200, 150, 120));
        pen.fillOval(60, 60, 120, 160);
        pen.dispose();
        return new FaceImage(240, 320, DrawnJpeg2000.write(picture, 0.5));
    }

    /** Files of its own, to be changed. */
    public static Map<ChipFile, byte[]> files() {
        Map<ChipFile, byte[]> copy = new EnumMap<>(ChipFile.class);
        FILES.forEach((file, bytes) -> copy.put(file, bytes.clone()));
        return copy;
    }

    /** Those of one of the files, which must be there. */
    public static byte[] bytes(Map<ChipFile, byte[]> files, ChipFile file) {
        return Objects.requireNonNull(files.get(file));
    }

    public static Map<ChipFile, byte[]> signedBy(ChipIssuer issuer) {
        return ChipForge.files(ZONE, FACE, issuer);
    }

    public static Mrz zone() {
        return MrzParser.parse(String.join("\n", ZONE)).orElseThrow();
    }

    public static ChipKey.OfZone key() {
        return (ChipKey.OfZone) ChipKey.of(zone()).orElseThrow();
    }

    public static EmulatedChip chip(Map<ChipFile, byte[]> files) {
        return new EmulatedChip(files, key(), CARD_NUMBER, true);
    }
}
