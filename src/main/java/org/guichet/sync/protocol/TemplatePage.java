package org.guichet.sync.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerTemplate;

/**
 * Templates of some people as bytes: how many people; for each the number, how many fingers, and for each finger its position (ISO/IEC
 * 19794-4), a length and as many bytes.
 */
public final class TemplatePage {

    private static final int MOST_BYTES = 1 << 20;

    private TemplatePage() {}

    /** What a page is sealed for: opened as another desk's, it is no such thing. */
    public static byte[] purpose(Caller caller) {
        return ("guichet templates 1 " + caller.site() + " " + caller.desk()).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] write(Map<Long, Map<Finger, FingerTemplate>> people) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(people.size());
            for (Map.Entry<Long, Map<Finger, FingerTemplate>> person : people.entrySet()) {
                out.writeLong(person.getKey());
                out.writeByte(person.getValue().size());
                for (Map.Entry<Finger, FingerTemplate> each : person.getValue().entrySet()) {
                    byte[] template = each.getValue().bytes();
                    out.writeByte(each.getKey().position());
                    out.writeInt(template.length);
                    out.write(template);
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Empty for bytes that are no page. */
    public static Optional<Map<Long, Map<Finger, FingerTemplate>>> read(byte[] bytes) {
        Map<Long, Map<Finger, FingerTemplate>> people = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                long person = in.readLong();
                people.put(person, fingers(in));
            }
            return in.available() == 0 ? Optional.of(people) : Optional.empty();
        } catch (IOException cutOff) {
            return Optional.empty();
        }
    }

    private static Map<Finger, FingerTemplate> fingers(DataInputStream in) throws IOException {
        Map<Finger, FingerTemplate> fingers = new EnumMap<>(Finger.class);
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) {
            Finger finger = Finger.at(in.readUnsignedByte()).orElseThrow(() -> new IOException("no finger"));
            int length = in.readInt();
            if (length < 0 || length > MOST_BYTES || length > in.available()) {
                throw new IOException("no template");
            }
            fingers.put(finger, new FingerTemplate(in.readNBytes(length)));
        }
        return fingers;
    }
}
