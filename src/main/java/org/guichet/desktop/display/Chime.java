package org.guichet.desktop.display;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;

/** Two soft tones, a third apart. A machine without a loudspeaker stays silent; the wall says the same. */
final class Chime {

    private static final float RATE = 22_050;
    private static final double[] HERTZ = {659.26, 523.25};
    private static final double SECONDS = 0.45;
    private static final double LOUDNESS = 0.4;
    private static final byte[] TONES = tones();

    private Chime() {}

    /** Opening a sound device may take a while: not on the screen's thread. @return whether there was one */
    static boolean ring() {
        try {
            Clip clip = AudioSystem.getClip();
            clip.addLineListener(event -> {
                if (LineEvent.Type.STOP.equals(event.getType())) {
                    clip.close();
                }
            });
            clip.open(new AudioFormat(RATE, 16, 1, true, false), TONES, 0, TONES.length);
            clip.start();
            return true;
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException noLoudspeaker) {
            return false;
        }
    }

    /** 16 bits, little-endian; each tone dies away, so that nothing clicks. */
    private static byte[] tones() {
        int each = (int) (RATE * SECONDS);
        byte[] samples = new byte[2 * each * HERTZ.length];
        for (int i = 0; i < each * HERTZ.length; i++) {
            double t = (i % each) / RATE;
            double fade = Math.min(1, t / 0.01) * Math.exp(-4 * t / SECONDS);
            int value = (int) (Short.MAX_VALUE * LOUDNESS * fade * Math.sin(2 * Math.PI * HERTZ[i / each] * t));
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return samples;
    }
}
