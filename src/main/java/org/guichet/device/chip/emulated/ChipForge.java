package org.guichet.device.chip.emulated;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.domain.biometric.FaceRecords;
import org.guichet.domain.biometric.FaceRecords.FaceImage;
import org.guichet.domain.document.chip.ChipFile;

/** Makes the files of a chip as an issuer would (Doc 9303 part 10, 4.6 and 4.7). */
public final class ChipForge {

    private static final byte[] VERSIONS = HexFormat.of().parseHex("5f0104303130375f3606303430303030");
    private static final byte[] FACE = HexFormat.of().parseHex("a10e8101028201008702010188020008");
    private static final byte[] TAGS = {(byte) ChipFile.DG1.tag(), (byte) ChipFile.DG2.tag(), (byte) ChipFile.DG14.tag()};

    /** Of all the chips that a program makes: an issuer would give each its own. */
    private static final ChipSecret SECRET = ChipSecret.made();

    private ChipForge() {}

    static ChipSecret secret() {
        return SECRET;
    }

    /**
     * All files, with PACE.
     *
     * @param zone its lines
     * @param face in JPEG 2000
     */
    public static Map<ChipFile, byte[]> files(List<String> zone, FaceImage face, ChipIssuer issuer) {
        byte[] pace = Bytes.object(0x30,
                Bytes.object(0x06, ChipPace.PROTOCOL), Bytes.object(0x02, new byte[] {2}),
                Bytes.object(0x02, new byte[] {ChipPace.PARAMETERS}));
        Map<ChipFile, byte[]> files = new EnumMap<>(ChipFile.class);
        files.put(ChipFile.CARD_ACCESS, Bytes.object(0x31, pace));
        files.put(ChipFile.COM, Bytes.object(ChipFile.COM.tag(), VERSIONS, Bytes.object(0x5c, TAGS)));
        files.put(ChipFile.DG1, Bytes.object(ChipFile.DG1.tag(),
                Bytes.object(0x5f1f, String.join("", zone).getBytes(StandardCharsets.US_ASCII))));
        files.put(ChipFile.DG2, Bytes.object(ChipFile.DG2.tag(), Bytes.object(0x7f61,
                Bytes.object(0x02, new byte[] {1}),
                Bytes.object(0x7f60, FACE, Bytes.object(0x5f2e, FaceRecords.writeJpeg2000(face))))));
        files.put(ChipFile.DG14, Bytes.object(ChipFile.DG14.tag(), Bytes.object(0x31, pace, SECRET.infos())));
        files.put(ChipFile.SOD, issuer.securityObject(hashes(files)));
        return files;
    }

    private static Map<Integer, byte[]> hashes(Map<ChipFile, byte[]> files) {
        Map<Integer, byte[]> hashes = new TreeMap<>();
        files.forEach((file, bytes) -> {
            if (file.dataGroup() > 0) {
                hashes.put(file.dataGroup(), sha256(bytes));
            }
        });
        return hashes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
