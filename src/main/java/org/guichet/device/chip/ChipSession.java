package org.guichet.device.chip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.sf.scuba.smartcards.CardFileInputStream;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.guichet.device.ChipTerminals;
import org.guichet.device.ChipTrouble;
import org.guichet.domain.document.chip.ChipContent;
import org.guichet.domain.document.chip.ChipContent.Access;
import org.guichet.domain.document.chip.ChipFile;
import org.guichet.domain.document.chip.ChipFiles;
import org.guichet.domain.document.chip.ChipKey;
import org.guichet.workflow.chip.ChipFault;
import org.guichet.workflow.chip.ChipStep;
import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.PassportService;
import org.jmrtd.lds.CardAccessFile;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.PACEInfo;
import org.jmrtd.lds.PACEInfo.MappingType;
import org.jmrtd.lds.SecurityInfo;
import org.jmrtd.lds.icao.DG14File;
import org.jmrtd.protocol.SecureMessagingWrapper;

/**
 * One document on a reader: opened by PACE where the chip speaks it, by BAC where it does not or PACE fails, and read, file by file (Doc
 * 9303 part 11, 4.2). Any answer of a chip ends in a content or in a named trouble.
 */
final class ChipSession {

    /** Of short commands, under secure messaging, by all readers. */
    private static final int BLOCK = 223;
    private static final int NO_SUCH_FILE = 0x6a82;
    private static final int BEFORE_PHOTO = 30;
    private static final int SELECT = 0xa4;
    private static final int BY_ID = 2;
    private static final int WITHOUT_ANSWER = 12;
    private static final int DONE = 0x9000;

    /** JMRTD logs what it exchanges: nothing of a person's chip may get into a log. Held, so that it stays as it is set. */
    private static final List<Logger> SILENT = List.of(Logger.getLogger("org.jmrtd"), Logger.getLogger("net.sf.scuba"));

    static {
        SILENT.forEach(each -> each.setLevel(Level.OFF));
    }

    private final LinkedCard card;
    private final PassportService service;
    private final Progress progress;

    /** Who is told how far it is. */
    interface Progress {
        void at(ChipStep step, int percent);
    }

    private ChipSession(ChipTerminals.Link link, Progress progress, BooleanSupplier givenUp) {
        card = new LinkedCard(link, givenUp);
        service = new PassportService(card, PassportService.NORMAL_MAX_TRANCEIVE_LENGTH, BLOCK, false, true);
        this.progress = progress;
    }

    /** The link is closed, whatever happens. */
    static ChipContent read(ChipTerminals.Link link, ChipKey key, Progress progress, BooleanSupplier givenUp) throws ChipTrouble {
        ChipSession session = new ChipSession(link, progress, givenUp);
        try {
            return session.read(key);
        } catch (CardServiceException | GeneralSecurityException | IOException | RuntimeException odd) {
            // JMRTD answers what a chip should not say with many kinds of exception: to us they are one
            throw session.trouble(odd);
        } finally {
            link.close();
        }
    }

    /** Of a document's chip, without opening it. The link is closed. */
    static boolean speaksPace(ChipTerminals.Link link) throws ChipTrouble {
        ChipSession session = new ChipSession(link, (_, _) -> {}, () -> false);
        try {
            session.service.open();
            boolean pace = session.file(ChipFile.CARD_ACCESS).flatMap(ChipSession::pace).isPresent();
            session.select();
            return pace;
        } catch (CardServiceException | IOException | RuntimeException odd) {
            throw session.trouble(odd);
        } finally {
            link.close();
        }
    }

    private ChipTrouble trouble(Exception odd) {
        ChipTrouble between = card.trouble();
        return between != null ? between : new ChipTrouble(ChipFault.GARBAGE, odd.getClass().getSimpleName());
    }

    private ChipContent read(ChipKey key) throws CardServiceException, GeneralSecurityException, IOException, ChipTrouble {
        progress.at(ChipStep.OPENING, 0);
        service.open();
        Map<ChipFile, byte[]> files = new EnumMap<>(ChipFile.class);
        Optional<byte[]> cardAccess = file(ChipFile.CARD_ACCESS);
        cardAccess.ifPresent(bytes -> files.put(ChipFile.CARD_ACCESS, bytes));
        Access access = open(key, cardAccess);
        progress.at(ChipStep.ZONE, 10);
        keep(files, ChipFile.COM);
        keep(files, ChipFile.DG1);
        progress.at(ChipStep.SIGNATURE, 15);
        keep(files, ChipFile.SOD);
        Set<ChipFile> listed = Optional.ofNullable(files.get(ChipFile.COM)).map(ChipFiles::listed)
                .orElse(EnumSet.of(ChipFile.DG2, ChipFile.DG14));
        if (listed.contains(ChipFile.DG14)) {
            keep(files, ChipFile.DG14);
        }
        progress.at(ChipStep.PHOTO, BEFORE_PHOTO);
        if (listed.contains(ChipFile.DG2)) {
            keep(files, ChipFile.DG2);
        }
        return new ChipContent(access, files, isOriginal(files));
    }

    /**
     * Chip authentication (Doc 9303 part 11, 6.2): a chip that answers under the keys which follow from the public one in its DG14 has the
     * secret. Last, since all that goes wrong in it ends the session; then nothing is shown, and nothing is held against the chip.
     */
    private boolean isOriginal(Map<ChipFile, byte[]> files) {
        byte[] signed = files.get(ChipFile.DG14);
        if (signed == null) {
            return false;
        }
        try {
            Collection<SecurityInfo> infos = new DG14File(new ByteArrayInputStream(signed)).getSecurityInfos();
            Optional<ChipAuthenticationPublicKeyInfo> key = infos.stream().filter(ChipAuthenticationPublicKeyInfo.class::isInstance)
                    .map(ChipAuthenticationPublicKeyInfo.class::cast).findFirst();
            Optional<ChipAuthenticationInfo> how = infos.stream().filter(ChipAuthenticationInfo.class::isInstance)
                    .map(ChipAuthenticationInfo.class::cast)
                    .filter(each -> key.isPresent() && Objects.equals(key.get().getKeyId(), each.getKeyId())).findFirst();
            if (key.isEmpty() || how.isEmpty()) {
                return false;
            }
            service.doEACCA(
                    key.get().getKeyId(), how.get().getObjectIdentifier(), key.get().getObjectIdentifier(),
                    key.get().getSubjectPublicKey());
            return answersUnderItsKeys();
        } catch (CardServiceException | IOException | RuntimeException notShown) {
            return false;
        }
    }

    /** Of the chip itself: JMRTD keeps what it has read, and would not ask again. */
    private boolean answersUnderItsKeys() throws CardServiceException {
        SecureMessagingWrapper keys = service.getWrapper();
        byte[] file = {(byte) (ChipFile.COM.id() >> Byte.SIZE), (byte) ChipFile.COM.id()};
        ResponseAPDU answer = service.transmit(keys.wrap(new CommandAPDU(0, SELECT, BY_ID, WITHOUT_ANSWER, file)));
        return answer.getNr() > 0 && keys.unwrap(answer).getSW() == DONE;
    }

    private void keep(Map<ChipFile, byte[]> files, ChipFile file) throws CardServiceException, IOException, ChipTrouble {
        Optional<byte[]> bytes = file(file);
        if (bytes.isPresent()) {
            files.put(file, bytes.get());
        }
    }

    private Access open(ChipKey key, Optional<byte[]> cardAccess)
            throws CardServiceException, GeneralSecurityException, IOException, ChipTrouble {
        Optional<PACEInfo> pace = cardAccess.isEmpty() ? Optional.empty() : pace(cardAccess.get());
        if (pace.isPresent() && opensByPace(key, pace.get())) {
            service.sendSelectApplet(true);
            return Access.PACE;
        }
        if (!(key instanceof ChipKey.OfZone zone)) {
            throw new ChipTrouble(pace.isEmpty() ? ChipFault.ZONE_NEEDED : ChipFault.WRONG_KEY, "");
        }
        select();
        try {
            service.doBAC(bac(zone));
        } catch (CardServiceException refused) {
            throw card.trouble() != null ? trouble(refused)
                    : new ChipTrouble(card.hasRefused() ? ChipFault.WRONG_KEY : ChipFault.GARBAGE, detail(refused));
        }
        return Access.BAC;
    }

    private void select() throws ChipTrouble {
        try {
            service.sendSelectApplet(false);
        } catch (CardServiceException refused) {
            throw card.trouble() != null ? trouble(refused) : new ChipTrouble(ChipFault.NO_DOCUMENT_CHIP, detail(refused));
        }
    }

    /** The chip's answer to a key that is not its own looks like other failures: BAC tells, where the key is a zone's. */
    private boolean opensByPace(ChipKey key, PACEInfo info) throws GeneralSecurityException, ChipTrouble {
        PACEKeySpec spec = switch (key) {
            case ChipKey.OfZone zone -> PACEKeySpec.createMRZKey(bac(zone));
            case ChipKey.OfCard(String digits) -> PACEKeySpec.createCANKey(digits);
        };
        try {
            service.doPACE(spec, info.getObjectIdentifier(), PACEInfo.toParameterSpec(info.getParameterId()), info.getParameterId());
            return true;
        } catch (CardServiceException | RuntimeException failed) {
            if (card.trouble() != null) {
                throw trouble(failed);
            }
            return false;
        }
    }

    private static BACKey bac(ChipKey.OfZone zone) {
        return new BACKey(zone.documentNumber(), zone.birthDate(), zone.expiryDate());
    }

    /** The one that is spoken best: over curves before over fields, plain mapping before others, AES before triple DES. */
    private static Optional<PACEInfo> pace(byte[] cardAccess) {
        try {
            return new CardAccessFile(new ByteArrayInputStream(cardAccess)).getSecurityInfos().stream()
                    .filter(PACEInfo.class::isInstance).map(PACEInfo.class::cast)
                    .filter(info -> info.getParameterId() != null)
                    .min(Comparator.comparing((PACEInfo info) -> !isOverCurves(info))
                            .thenComparing(info -> PACEInfo.toMappingType(info.getObjectIdentifier()) != MappingType.GM)
                            .thenComparing(info -> !PACEInfo.toCipherAlgorithm(info.getObjectIdentifier()).equals("AES")));
        } catch (IOException | RuntimeException unreadable) {
            // what a chip says in the clear may be anything; without PACE there is BAC
            return Optional.empty();
        }
    }

    private static boolean isOverCurves(PACEInfo info) {
        return PACEInfo.toKeyAgreementAlgorithm(info.getObjectIdentifier()).equals("ECDH");
    }

    /** Empty where the chip has none, or keeps it to itself. */
    private Optional<byte[]> file(ChipFile file) throws CardServiceException, IOException, ChipTrouble {
        CardFileInputStream in;
        try {
            in = service.getInputStream((short) file.id(), BLOCK);
        } catch (CardServiceException refused) {
            boolean absent = file == ChipFile.CARD_ACCESS ? card.hasRefused() : card.hasNoSuchFile();
            if (card.trouble() != null || !absent) {
                throw refused;
            }
            return Optional.empty();
        }
        try (InputStream bytes = in) {
            int length = in.getLength();
            if (length > file.most()) {
                throw new ChipTrouble(ChipFault.OVERSIZED, file + " " + length);
            }
            return Optional.of(whole(bytes, length, file));
        }
    }

    private byte[] whole(InputStream in, int length, ChipFile file) throws IOException {
        byte[] all = new byte[Math.max(0, length)];
        int at = 0;
        while (at < all.length) {
            int read = in.read(all, at, Math.min(BLOCK, all.length - at));
            if (read <= 0) {
                throw new IOException("cut off");
            }
            at += read;
            if (file == ChipFile.DG2) {
                progress.at(ChipStep.PHOTO, BEFORE_PHOTO + (int) ((100L - BEFORE_PHOTO) * at / all.length));
            }
        }
        return all;
    }

    private static String detail(CardServiceException refused) {
        return refused.getSW() == NO_SUCH_FILE ? "no such application" : "status " + Integer.toHexString(refused.getSW());
    }
}
