package org.guichet.device.camera;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.guichet.device.Cameras;
import org.guichet.device.DeviceTrouble;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderState;

/** A folder of pictures that stands for a camera where a machine has none: one each time that it is opened, in the order of their names. */
public final class PictureFolder implements Cameras {

    /** In a home: where such pictures are put. */
    public static final String FOLDER = "camera-pictures";

    private static final String ID = "picture-folder";
    private static final long MOST_PIXELS = 40_000_000;

    private final Path folder;
    private int opened;

    public PictureFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Device> list() {
        return pictures().isEmpty() ? List.of() : List.of(new Device(ID, folder.toString(), true));
    }

    private List<Path> pictures() {
        List<Path> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{jpg,jpeg,png}")) {
                files.forEach(all::add);
            } catch (IOException unreadable) {
                return List.of();
            }
        }
        Collections.sort(all);
        return all;
    }

    @Override
    public synchronized OpenCamera open(String id) throws DeviceTrouble {
        List<Path> all = pictures();
        if (all.isEmpty()) {
            throw new DeviceTrouble(ReaderState.GONE);
        }
        BufferedImage picture = picture(all.get(opened++ % all.size()));
        return new OpenCamera() {
            @Override
            public BufferedImage frame() {
                return picture;
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
    }

    private static BufferedImage picture(Path file) throws DeviceTrouble {
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            if (picture != null && (long) picture.getWidth() * picture.getHeight() <= MOST_PIXELS) {
                return picture;
            }
            throw new DeviceTrouble(ReaderState.REFUSED);
        } catch (IOException unreadable) {
            throw new DeviceTrouble(ReaderState.REFUSED, unreadable);
        }
    }
}
