package org.guichet.workflow.biometric;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentAct.PhotoTaken;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.biometric.FaceRecords;
import org.guichet.domain.biometric.FaceRecords.FaceImage;
import org.guichet.domain.biometric.HeadMarks;
import org.guichet.domain.biometric.PhotoFrame;
import org.guichet.domain.biometric.PhotoPicture;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/**
 * Cuts a photograph out of a picture, makes an ISO/IEC 19794-5 record of it, reads that back, and seals it. No face is looked for or
 * compared: the law has none of it (CESEDA R.142-13), and where the head is a person says.
 */
public final class TakePhoto {

    private final PictureFiles files;
    private final KeepCapture keep;

    public TakePhoto(ReadEnrolment read, CaptureVault vault, Ledger ledger, Supplier<OperationId> ids, PictureFiles files) {
        this.files = files;
        this.keep = new KeepCapture(read, vault, ledger, ids);
    }

    /** A second photograph takes the place of the first. Nothing is kept of the picture besides what is cut out. */
    public Result<Enrolment> run(DeskSession session, EnrolmentInHand hand, PhotoPicture picture, HeadMarks marks) {
        return session.<Enrolment>lacks(Permission.CAPTURE).orElseGet(() -> {
            if (marks.height() < 1) {
                return Result.refused(EnrolmentRefusal.PHOTO_MARKS_MISSING);
            }
            PhotoPicture cut = picture.within(PhotoFrame.around(marks), PhotoFrame.WIDTH, PhotoFrame.HEIGHT);
            byte[] record = FaceRecords.write(new FaceImage(cut.width(), cut.height(), files.jpeg(cut)));
            cut.wipe();
            if (!isReadable(record)) {
                return Result.refused(EnrolmentRefusal.CAPTURE_NOT_READ_BACK);
            }
            Result<Enrolment> kept = keep.run(session, hand, "PHOTO", record, PhotoTaken::new, Enrolment::photo);
            Arrays.fill(record, (byte) 0);
            return kept;
        });
    }

    private boolean isReadable(byte[] record) {
        Optional<PhotoPicture> again = FaceRecords.read(record)
                .filter(image -> image.width() == PhotoFrame.WIDTH && image.height() == PhotoFrame.HEIGHT)
                .flatMap(image -> files.read(image.file()));
        again.ifPresent(PhotoPicture::wipe);
        return again.filter(picture -> picture.width() == PhotoFrame.WIDTH && picture.height() == PhotoFrame.HEIGHT).isPresent();
    }
}
