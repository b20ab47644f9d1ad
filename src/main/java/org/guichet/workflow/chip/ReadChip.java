package org.guichet.workflow.chip;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.biometric.FaceRecords;
import org.guichet.domain.biometric.PhotoPicture;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.chip.ChipBesideZone;
import org.guichet.domain.document.chip.ChipContent;
import org.guichet.domain.document.chip.ChipFile;
import org.guichet.domain.document.chip.ChipFiles;
import org.guichet.domain.document.chip.ChipJudge;
import org.guichet.domain.document.chip.SecurityObjectCheck;
import org.guichet.domain.document.reading.ReadDocument;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.trust.TrustBook;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.biometric.PictureFiles;
import org.jspecify.annotations.Nullable;

/** Judges a chip that was read by the certificates of the site, holds it against the printed zone, and takes its photograph out. */
public final class ReadChip {

    private final TrustBook trust;
    private final SecurityObjectCheck check;
    private final PictureFiles pictures;
    private final Clock clock;

    public ReadChip(TrustBook trust, SecurityObjectCheck check, PictureFiles pictures, Clock clock) {
        this.trust = trust;
        this.check = check;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** @param printed the zone that was read before; null where there is none. The content is wiped. */
    public Result<ChipSeen> run(DeskSession session, ChipContent content, @Nullable Mrz printed) {
        return session.<ChipSeen>lacks(Permission.LOOK_UP)
                .orElseGet(() -> Result.done(seen(content, printed, trust.store(), LocalDate.now(clock))));
    }

    /** For the command line, which has no session. */
    public ChipSeen seen(ChipContent content, @Nullable Mrz printed, TrustStore store, LocalDate today) {
        ChipJudge.Judged judged = new ChipJudge(store, check).judge(content, today);
        Mrz zone = judged.zone();
        List<ChipBesideZone.Field> beside = zone == null || printed == null ? List.of() : ChipBesideZone.compare(zone, printed, today);
        Optional<PhotoPicture> photo = content.file(ChipFile.DG2).flatMap(ChipFiles::face).flatMap(FaceRecords::read)
                .flatMap(face -> pictures.read(face.file()));
        content.wipe();
        return new ChipSeen(ReadDocument.of(judged, today), beside, photo);
    }
}
