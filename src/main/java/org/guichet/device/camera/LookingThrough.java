package org.guichet.device.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.Consumer;
import org.guichet.device.Cameras;
import org.guichet.device.DeviceThread;
import org.guichet.device.DeviceTrouble;
import org.guichet.workflow.scanner.CameraFrame;
import org.guichet.workflow.scanner.ReaderState;
import org.jspecify.annotations.Nullable;

/** One camera: opened, looked through picture by picture, opened again when it went away. */
final class LookingThrough implements DeviceThread.Work {

    /** Milliseconds before the next try to open what could not be opened. */
    private static final long RETRY = 2_000;

    /** Milliseconds from one picture to the next: enough for a hand to see itself move. */
    private static final long PICTURE = 40;

    private static final int OPAQUE = 0xff000000;

    private final Opener opener;
    private final Consumer<ReaderState> is;
    private final Consumer<BufferedImage> saw;
    private Cameras.@Nullable OpenCamera open;
    private ReaderState told = ReaderState.OFF;

    /** How it is opened. */
    interface Opener {
        Cameras.OpenCamera open() throws DeviceTrouble;
    }

    LookingThrough(Opener opener, Consumer<ReaderState> is, Consumer<BufferedImage> saw) {
        this.opener = opener;
        this.is = is;
        this.saw = saw;
    }

    @Override
    public long step() {
        long began = System.nanoTime();
        try {
            Cameras.OpenCamera camera = open == null ? opened() : open;
            BufferedImage picture = camera.frame();
            if (picture != null) {
                tell(ReaderState.READY);
                saw.accept(picture);
            }
            return Math.max(1, PICTURE - (System.nanoTime() - began) / 1_000_000);
        } catch (DeviceTrouble trouble) {
            release();
            tell(trouble.state());
            return RETRY;
        }
    }

    private Cameras.OpenCamera opened() throws DeviceTrouble {
        if (told == ReaderState.OFF) {
            tell(ReaderState.OPENING);
        }
        Cameras.OpenCamera camera = opener.open();
        open = camera;
        return camera;
    }

    private void tell(ReaderState state) {
        if (state != told) {
            told = state;
            is.accept(state);
        }
    }

    @Override
    public void release() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    static CameraFrame frame(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        if (picture.getType() == BufferedImage.TYPE_INT_RGB && picture.getRaster().getDataBuffer() instanceof DataBufferInt data) {
            int[] pixels = data.getData().clone();
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= OPAQUE;
            }
            return new CameraFrame(width, height, pixels);
        }
        return new CameraFrame(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }
}
