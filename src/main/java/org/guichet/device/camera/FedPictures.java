package org.guichet.device.camera;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Photographs of a folder, one after another, for a camera that is not there: a desk without a camera can be tried with them. */
public final class FedPictures {

    public static final FedPictures NONE = new FedPictures(List.of());

    /** Each is seen as long as somebody holds a paper. */
    private static final long SEEN_NANOS = 2_500_000_000L;

    private static final int MOST = 40;

    private final List<BufferedImage> pictures;

    private FedPictures(List<BufferedImage> pictures) {
        this.pictures = List.copyOf(pictures);
    }

    /**
     * Those of the folder that are pictures, by name.
     *
     * @param folder or a single picture
     * @throws IOException where it can't be read
     */
    public static FedPictures of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new FedPictures(Stream.of(folder).flatMap(FedPictures::picture).toList());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new FedPictures(files.sorted().filter(Files::isRegularFile).flatMap(FedPictures::picture).limit(MOST).toList());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    public boolean isEmpty() {
        return pictures.isEmpty();
    }

    private static Stream<BufferedImage> picture(Path file) {
        try {
            return Stream.ofNullable(ImageIO.read(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The whole picture in the middle, as large as there is room for. */
    void draw(Graphics2D pen, int width, int height, long nanos) {
        if (pictures.isEmpty()) {
            return;
        }
        BufferedImage picture = pictures.get((int) Math.floorMod(nanos / SEEN_NANOS, (long) pictures.size()));
        double scale = Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight());
        int shownWidth = (int) (picture.getWidth() * scale);
        int shownHeight = (int) (picture.getHeight() * scale);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, (width - shownWidth) / 2, (height - shownHeight) / 2, shownWidth, shownHeight, null);
    }
}
