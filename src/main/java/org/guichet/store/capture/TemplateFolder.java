package org.guichet.store.capture;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerTemplate;
import org.guichet.store.home.HomeKey;
import org.guichet.store.home.KeyWipe;
import org.guichet.store.home.OwnerOnly;
import org.guichet.store.home.SealedFile;
import org.guichet.workflow.biometric.TemplateBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder a day, in it a file for each person, named so that the name tells nobody who it is. The files are sealed with a key of that
 * day, which is itself sealed with the home's key: when the day is over the key is written over first, so that a copy of the disk is
 * of no use even to somebody who has the home's key.
 */
public final class TemplateFolder implements TemplateBook {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateFolder.class);

    private static final String KEY_NAME = "key";
    private static final String KEY_PURPOSE = "guichet templates of a day 1";
    private static final String FILE_PURPOSE = "guichet templates of a person 1";
    private static final String NAME_PURPOSE = "guichet name of templates 1";
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 16;
    private static final int MOST_BYTES = 1 << 20;

    private final Path folder;
    private final HomeKey home;

    public TemplateFolder(Path folder, HomeKey home) {
        this.folder = folder;
        this.home = home;
    }

    @Override
    public Map<Finger, FingerTemplate> find(LocalDate day, long applicantId) {
        Path of = folder.resolve(day.toString());
        try {
            if (!Files.exists(of.resolve(KEY_NAME))) {
                return Map.of();
            }
            HomeKey key = key(of);
            Path file = file(of, key, applicantId);
            return Files.exists(file) ? sealed(file, key).read(TemplateFolder::templates) : Map.of();
        } catch (IOException unreadable) {
            LOG.warn("templates can't be read: {}", unreadable.getClass().getSimpleName());
            return Map.of();
        }
    }

    @Override
    public void keep(LocalDate day, long applicantId, Map<Finger, FingerTemplate> templates) {
        Path of = folder.resolve(day.toString());
        try {
            OwnerOnly.createFolder(folder);
            OwnerOnly.createFolder(of);
            HomeKey key = key(of);
            sealed(file(of, key, applicantId), key).write(out -> {
                out.writeInt(templates.size());
                for (Map.Entry<Finger, FingerTemplate> each : templates.entrySet()) {
                    byte[] bytes = each.getValue().bytes();
                    out.writeUTF(each.getKey().name());
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            });
        } catch (IOException unwritable) {
            LOG.warn("templates can't be kept: {}", unwritable.getClass().getSimpleName());
        }
    }

    private static Map<Finger, FingerTemplate> templates(DataInputStream in) throws IOException {
        Map<Finger, FingerTemplate> templates = new EnumMap<>(Finger.class);
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > MOST_BYTES) {
                throw new IOException("no template");
            }
            FingerTemplate template = new FingerTemplate(in.readNBytes(length));
            Finger.named(name).ifPresent(each -> templates.put(each, template));
        }
        return templates;
    }

    /** The day's key; made where there is none yet. */
    private HomeKey key(Path of) throws IOException {
        SealedFile file = new SealedFile(of.resolve(KEY_NAME), home, KEY_PURPOSE);
        if (!Files.exists(of.resolve(KEY_NAME))) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            file.write(out -> out.write(fresh));
        }
        return HomeKey.of(file.read(in -> in.readNBytes(KEY_BYTES)));
    }

    private static Path file(Path of, HomeKey key, long applicantId) {
        byte[] name = key.derive(NAME_PURPOSE, ByteBuffer.allocate(Long.BYTES).putLong(applicantId).array());
        return of.resolve(HexFormat.of().formatHex(name, 0, NAME_BYTES) + ".sealed");
    }

    private static SealedFile sealed(Path file, HomeKey key) {
        return new SealedFile(file, key, FILE_PURPOSE);
    }

    @Override
    public void keepOnly(LocalDate day) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> days = Files.list(folder)) {
            for (Path each : days.filter(path -> !path.endsWith(day.toString())).toList()) {
                delete(each);
            }
        } catch (IOException unreadable) {
            LOG.warn("templates of other days can't be looked for: {}", unreadable.getClass().getSimpleName());
        }
    }

    private static void delete(Path of) {
        try (Stream<Path> files = Files.list(of)) {
            KeyWipe.overwrite(of.resolve(KEY_NAME));
            for (Path each : files.toList()) {
                Files.delete(each);
            }
            Files.delete(of);
        } catch (IOException stays) {
            LOG.error("templates of {} can't be deleted: {}", of.getFileName(), stays.getClass().getSimpleName());
        }
    }
}
