package org.guichet.device.simulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;

/** What the simulated scanner's glass shows from one moment to the next: fingers that settle and sway a little. */
final class PreviewPictures {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 300;
    private static final int SCALED = 110;
    private static final int SCALED_HEIGHT = SCALED * RidgePattern.HEIGHT / RidgePattern.WIDTH;
    private static final int SETTLES_AFTER = 12;

    private final SimulatedPeople people;
    private final Map<String, byte[]> small = new HashMap<>();

    PreviewPictures(SimulatedPeople people) {
        this.people = people;
    }

    synchronized byte[] jpeg(String person, String part, int frame) {
        FingerGroup group = switch (part) {
            case "1" -> FingerGroup.LEFT_FOUR;
            case "2" -> FingerGroup.RIGHT_FOUR;
            default -> FingerGroup.THUMBS;
        };
        byte[] glass = new byte[WIDTH * HEIGHT];
        Arrays.fill(glass, (byte) 236);
        List<Finger> fingers = group == FingerGroup.LEFT_FOUR ? group.fingers().reversed() : group.fingers();
        int step = WIDTH / fingers.size();
        for (int i = 0; i < fingers.size(); i++) {
            int sway = (int) Math.round(3 * Math.sin(frame / 9.0 + i));
            int drop = Math.max(0, SETTLES_AFTER - frame) * 9;
            lay(glass, scaled(person, fingers.get(i)), i * step + (step - SCALED) / 2 + sway, 70 + drop + 14 * (i % 2));
        }
        return jpeg(glass);
    }

    private byte[] scaled(String person, Finger finger) {
        if (small.size() > 40) {
            small.clear();
        }
        return small.computeIfAbsent(person + "/" + finger, name -> {
            byte[] full = Impression.of(people.finger(person, finger), 80, name.hashCode());
            byte[] scaled = new byte[SCALED * SCALED_HEIGHT];
            for (int y = 0; y < SCALED_HEIGHT; y++) {
                for (int x = 0; x < SCALED; x++) {
                    int fx = x * RidgePattern.WIDTH / SCALED;
                    int fy = y * RidgePattern.HEIGHT / SCALED_HEIGHT;
                    scaled[y * SCALED + x] = full[fy * RidgePattern.WIDTH + fx];
                }
            }
            return scaled;
        });
    }

    private static void lay(byte[] glass, byte[] finger, int left, int top) {
        for (int y = 0; y < SCALED_HEIGHT; y++) {
            for (int x = 0; x < SCALED; x++) {
                int gx = left + x;
                int gy = top + y;
                if (gx >= 0 && gy >= 0 && gx < WIDTH && gy < HEIGHT && (finger[y * SCALED + x] & 0xff) < 236) {
                    glass[gy * WIDTH + gx] = finger[y * SCALED + x];
                }
            }
        }
    }

    private static byte[] jpeg(byte[] shades) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setDataElements(0, 0, WIDTH, HEIGHT, shades);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }
}
