package org.guichet.workflow.chip;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.biometric.PhotoPicture;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.chip.ChipBesideZone;
import org.guichet.domain.document.reading.ReadDocument;

/**
 * A chip as an agent sees it.
 *
 * @param besideZone field by field, where a zone was read before
 * @param photo empty where the chip has none, or one that can't be decoded; kept in memory only
 */
public record ChipSeen(ReadDocument document, List<ChipBesideZone.Field> besideZone, Optional<PhotoPicture> photo) {

    public ChipSeen {
        besideZone = List.copyOf(besideZone);
    }

    /** Fields in which page and chip say different things. */
    public long differences() {
        return besideZone.stream().filter(each -> each.agreement() == Agreement.DIFFERS).count();
    }

    /** The photograph shows nobody any more. */
    public void wipe() {
        photo.ifPresent(PhotoPicture::wipe);
    }
}
