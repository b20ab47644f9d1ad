package org.guichet.launch.demonstration;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guichet.device.camera.DrawnPortrait;
import org.guichet.device.ChipTerminals;
import org.guichet.device.chip.WaitingForChips;
import org.guichet.device.chip.emulated.ChipForge;
import org.guichet.device.chip.emulated.ChipIssuer;
import org.guichet.device.chip.emulated.DrawnJpeg2000;
import org.guichet.device.chip.emulated.EmulatedChip;
import org.guichet.device.chip.emulated.EmulatedFault;
import org.guichet.device.chip.emulated.EmulatedReader;
import org.guichet.domain.biometric.FaceRecords.FaceImage;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.chip.ChipFile;
import org.guichet.domain.document.chip.ChipKey;
import org.guichet.domain.trust.TrustEntry;
import org.guichet.store.local.LocalStore;
import org.guichet.store.local.SiteStart;
import org.guichet.store.trust.CertificateFile;
import org.guichet.store.trust.CertificateFile.Content.Certificates;
import org.guichet.workflow.chip.ChipReaders;
import org.jspecify.annotations.Nullable;

/** The chips of synthetic people's documents, and the reader on which they are laid: an authority made with the demonstration's home. */
public final class DemonstrationChips {

    /** On the front of every demonstration card. */
    public static final String CARD_NUMBER = "314159";

    private static final String AUTHORITY = "demonstration_chip_authority";
    private static final String SIGNER = "demonstration_chip_signer";
    private static final String KEY = "demonstration_chip_key";
    private static final String SOURCE = "demonstration";
    private static final String NAME = "DEMO CSCA";
    private static final int YEARS = 5;
    private static final double BITS_PER_PIXEL = 1;

    private final EmulatedReader reader = new EmulatedReader();
    private final Function<String, Optional<String>> settings;
    private final ChipReaders readers;
    private @Nullable ChipIssuer issuer;
    private @Nullable FaceImage face;

    /** What is to be seen of a chip. */
    public enum Worth {
        AUTHENTIC,
        /** Its photograph was exchanged after it was signed. */
        CHANGED,
        /** Signed by an authority that nobody trusts. */
        STRANGE,
        /** It speaks BAC only, and answers slowly. */
        OLD,
        /** It is lifted in the middle. */
        TAKEN_AWAY,
        /** All that can be read of another chip. */
        COPY
    }

    /**
     * The chips of one demonstration.
     *
     * @param settings of its home
     * @param drivers the machine's own readers
     */
    public DemonstrationChips(Function<String, Optional<String>> settings, List<ChipTerminals> drivers) {
        this.settings = settings;
        List<ChipTerminals> all = new ArrayList<>(drivers);
        all.add(reader);
        readers = new WaitingForChips(all);
    }

    static void enrol(SiteStart base, LocalDate day) {
        ChipIssuer made = made(day);
        base.setting(AUTHORITY, Base64.getEncoder().encodeToString(made.authority()));
        base.setting(SIGNER, Base64.getEncoder().encodeToString(made.signer()));
        base.setting(KEY, Base64.getEncoder().encodeToString(made.key()));
    }

    private static ChipIssuer made(LocalDate day) {
        return ChipIssuer.made("FR", NAME, day.minusYears(1), day.plusYears(YEARS));
    }

    /** Puts the authority's certificate among those that this desk trusts, unless somebody has taken it out. */
    public void trustedBy(LocalStore store, Instant since) {
        settings.apply(AUTHORITY).map(Base64.getDecoder()::decode).ifPresent(der -> {
            if (CertificateFile.read(der) instanceof Certificates(var read, int _, var _) && store.trust().all().stream().noneMatch(
                    entry -> entry.certificate().fingerprint().equals(read.getFirst().fingerprint()))) {
                store.baseData().certificate(new TrustEntry(read.getFirst(), SOURCE, 1, true, since, SOURCE));
            }
        });
    }

    /** The certificate of who signs them, in DER: what trusts them. */
    public byte[] authority(LocalDate today) {
        return issuer(today).authority();
    }

    public ChipReaders readers() {
        return readers;
    }

    /** @param zone of the document, its lines apart; one that opens no chip lays nothing */
    public void lay(String zone, Worth worth, LocalDate today) {
        Optional<Mrz> read = MrzParser.parse(zone);
        Optional<ChipKey> key = read.flatMap(ChipKey::of);
        if (key.isEmpty() || !(key.get() instanceof ChipKey.OfZone ofZone)) {
            reader.takeAway();
            return;
        }
        ChipIssuer by = worth == Worth.STRANGE
                ? ChipIssuer.made("AQ", "NOBODY CSCA", today.minusYears(1), today.plusYears(1)) : issuer(today);
        Map<ChipFile, byte[]> files = ChipForge.files(List.of(zone.split("\n", -1)), face(), by);
        if (worth == Worth.CHANGED) {
            byte[] photo = files.getOrDefault(ChipFile.DG2, new byte[0]);
            photo[photo.length - 3] ^= 1;
        }
        if (worth == Worth.OLD) {
            files.remove(ChipFile.CARD_ACCESS);
        }
        EmulatedFault fault = switch (worth) {
            case OLD -> EmulatedFault.SLOW;
            case TAKEN_AWAY -> EmulatedFault.TAKEN_AWAY;
            case AUTHENTIC, CHANGED, STRANGE, COPY -> EmulatedFault.NONE;
        };
        EmulatedChip chip = new EmulatedChip(files, ofZone, CARD_NUMBER, true);
        reader.lay(worth == Worth.COPY ? chip.copied() : chip, fault);
    }

    /** The kept one; a home that was made before there was any has one for the day, whom nobody trusts. */
    private synchronized ChipIssuer issuer(LocalDate today) {
        ChipIssuer known = issuer;
        if (known == null) {
            known = part(AUTHORITY).flatMap(authority -> part(SIGNER).flatMap(signer -> part(KEY).map(
                    key -> ChipIssuer.kept(authority, signer, key)))).orElseGet(() -> made(today));
            issuer = known;
        }
        return known;
    }

    private Optional<byte[]> part(String name) {
        return settings.apply(name).map(Base64.getDecoder()::decode);
    }

    /** Drawn by program, as passports have it: JPEG 2000. */
    private synchronized FaceImage face() {
        FaceImage known = face;
        if (known == null) {
            BufferedImage small = new BufferedImage(245, 315, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = small.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(DrawnPortrait.still(), 0, 0, small.getWidth(), small.getHeight(), null);
            pen.dispose();
            known = new FaceImage(small.getWidth(), small.getHeight(), DrawnJpeg2000.write(small, BITS_PER_PIXEL));
            face = known;
        }
        return known;
    }
}
