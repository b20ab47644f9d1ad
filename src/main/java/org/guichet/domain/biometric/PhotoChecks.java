package org.guichet.domain.biometric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import org.guichet.domain.biometric.PhotoFinding.Kind;
import org.guichet.domain.biometric.PhotoFinding.Verdict;

/**
 * What can be measured of a photograph without knowing a face: size, place, light and sharpness, around the marks that somebody set.
 * Whether eyes are open, the mouth closed and nothing covers the face is for people to see, and nothing here says so. Limits are wide on
 * purpose: they must hold for every skin.
 */
public final class PhotoChecks {

    /** Of the frame's width: 300 dots an inch; and 90 pixels from eye to eye (ISO/IEC 19794-5, 7.4.2), about 0.28 of the head's height. */
    private static final double GOOD_WIDTH = PhotoFrame.WIDTH;
    private static final double LEAST_WIDTH = 330;

    /** Degrees (ISO/IEC 19794-5, 7.2.2). */
    private static final double MOST_TILT = 5;

    private static final double DARK = 35;
    private static final double BRIGHT = 220;
    private static final double MOST_CLIPPED = 0.03;

    /** ISO/IEC 19794-5, 7.4.2.1 asks for seven bits of the face; hair is not always there to give the dark ones. */
    private static final double GOOD_CONTRAST = 96;
    private static final double LEAST_CONTRAST = 56;

    private static final double GOOD_BLUR = 0.42;
    private static final double MOST_BLUR = 0.55;

    private static final double EVEN = 10;
    private static final double UNEVEN = 20;
    private static final double LEAST_LIGHT = 120;

    private PhotoChecks() {}

    /** In the order of {@link Kind}. */
    public static List<PhotoFinding> of(PhotoPicture picture, HeadMarks marks) {
        PhotoFrame frame = PhotoFrame.around(marks);
        PhotoPicture photo = picture.within(frame, PhotoFrame.WIDTH, PhotoFrame.HEIGHT);
        List<PhotoFinding> all = new ArrayList<>();
        all.add(graded(Kind.RESOLUTION, frame.width(), each -> each >= GOOD_WIDTH, each -> each >= LEAST_WIDTH));
        boolean within = frame.isWithin(picture);
        all.add(new PhotoFinding(Kind.FRAMING, within ? Verdict.GOOD : Verdict.BAD, within ? 1 : 0));
        all.add(graded(Kind.TILT, marks.tilt(), each -> each <= MOST_TILT, each -> each <= MOST_TILT));
        double[] head = head(photo);
        all.add(exposure(head));
        double contrast = share(head, 0.99) - share(head, 0.01);
        all.add(graded(Kind.CONTRAST, contrast, each -> each >= GOOD_CONTRAST, each -> each >= LEAST_CONTRAST));
        all.add(graded(Kind.SHARPNESS, BlurEffect.of(photo), each -> each <= GOOD_BLUR, each -> each <= MOST_BLUR));
        all.add(background(photo));
        return List.copyOf(all);
    }

    private static PhotoFinding graded(Kind kind, double measured, DoublePredicate good, DoublePredicate doubtful) {
        Verdict verdict = good.test(measured) ? Verdict.GOOD : doubtful.test(measured) ? Verdict.DOUBTFUL : Verdict.BAD;
        return new PhotoFinding(kind, verdict, measured);
    }

    private static PhotoFinding exposure(double[] head) {
        double middle = share(head, 0.5);
        long clipped = Arrays.stream(head).filter(each -> each <= 2 || each >= 253).count();
        boolean good = middle >= DARK && middle <= BRIGHT;
        Verdict verdict = !good ? Verdict.BAD : clipped > MOST_CLIPPED * head.length ? Verdict.DOUBTFUL : Verdict.GOOD;
        return new PhotoFinding(Kind.EXPOSURE, verdict, middle);
    }

    /** Left and right of the head, down to its middle: below there are shoulders. */
    private static PhotoFinding background(PhotoPicture photo) {
        double[] shades = new double[photo.width() * photo.height()];
        int count = 0;
        double until = photo.height() * (PhotoFrame.ABOVE_CROWN + PhotoFrame.HEAD / 2);
        for (int y = 0; y < until; y++) {
            for (int x = 0; x < photo.width(); x++) {
                if (distance(photo, x, y) > 1.45) {
                    shades[count++] = photo.luminance(x, y);
                }
            }
        }
        double[] beside = Arrays.copyOf(shades, count);
        double mean = Arrays.stream(beside).average().orElse(0);
        double varies = Math.sqrt(Arrays.stream(beside).map(each -> (each - mean) * (each - mean)).average().orElse(0));
        PhotoFinding even = graded(Kind.BACKGROUND, varies, each -> each <= EVEN, each -> each <= UNEVEN);
        return even.verdict() == Verdict.GOOD && mean < LEAST_LIGHT ? new PhotoFinding(Kind.BACKGROUND, Verdict.DOUBTFUL, varies) : even;
    }

    private static double[] head(PhotoPicture photo) {
        double[] shades = new double[photo.width() * photo.height()];
        int count = 0;
        for (int y = 0; y < photo.height(); y++) {
            for (int x = 0; x < photo.width(); x++) {
                if (distance(photo, x, y) <= 1) {
                    shades[count++] = photo.luminance(x, y);
                }
            }
        }
        double[] head = Arrays.copyOf(shades, count);
        Arrays.sort(head);
        return head;
    }

    /** 1 at the rim of the oval that a head fills in the frame, 0 in its middle. */
    private static double distance(PhotoPicture photo, int x, int y) {
        double half = photo.height() * PhotoFrame.HEAD / 2;
        double middle = photo.height() * PhotoFrame.ABOVE_CROWN + half;
        return Math.hypot((x - photo.width() / 2.0) / (half * 0.7), (y - middle) / half);
    }

    private static double share(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }
}
