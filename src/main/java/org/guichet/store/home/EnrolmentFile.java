package org.guichet.store.home;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.guichet.sync.desk.Enrolment;
import org.guichet.sync.protocol.Caller;

/**
 * The home's place in a central store, sealed under the home's key. It stands beside the database, which may be set aside and built anew
 * from the store.
 */
public final class EnrolmentFile {

    private static final String NAME = "enrolment";
    private static final String KEY_PAIR = "enrolment-key";
    private static final String PURPOSE = "guichet enrolment 1";

    private final Path folder;
    private final SealedFile enrolment;
    private final SealedFile keyPair;

    public EnrolmentFile(Home home) {
        folder = home.folder();
        enrolment = new SealedFile(folder.resolve(NAME), home.key(), PURPOSE);
        keyPair = new SealedFile(folder.resolve(KEY_PAIR), home.key(), PURPOSE);
    }

    /** Both files under another key, in another folder. */
    public static void rekey(Home home, Path into, HomeKey fresh) throws IOException {
        for (String name : List.of(NAME, KEY_PAIR)) {
            SealedFile.rekey(home.folder().resolve(name), home.key(), into.resolve(name), fresh, PURPOSE);
        }
    }

    /** Whether a home has one, without opening it. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** @throws IOException also where the file was changed or is of another home */
    public Optional<Enrolment> read() throws IOException {
        return isIn(folder)
                ? Optional.of(enrolment.read(in -> new Enrolment(
                        in.readUTF(), new Caller(in.readUTF(), in.readUTF()), in.readUTF(), in.readInt(), in.readUTF(), in.readUTF(),
                        in.readUTF(), textOrNone(in), textOrNone(in))))
                : Optional.empty();
    }

    public void write(Enrolment made) throws IOException {
        enrolment.write(out -> {
            out.writeUTF(made.address());
            out.writeUTF(made.caller().site());
            out.writeUTF(made.caller().desk());
            out.writeUTF(made.siteName());
            out.writeInt(made.number());
            out.writeUTF(made.letter());
            out.writeUTF(made.privateKey());
            out.writeUTF(made.publicKey());
            out.writeUTF(made.sealingKey());
            out.writeUTF(made.authority());
        });
    }

    /** Files of earlier versions end before it. */
    private static String textOrNone(DataInputStream in) throws IOException {
        try {
            return in.readUTF();
        } catch (EOFException e) {
            return "";
        }
    }

    /** A key pair as a program makes it. */
    public record KeyPair(String privateKey, String publicKey) {

        public static KeyPair of(byte[] privateKey, byte[] publicKey) {
            Base64.Encoder base64 = Base64.getEncoder();
            return new KeyPair(base64.encodeToString(privateKey), base64.encodeToString(publicKey));
        }
    }

    /** Made before the store is asked: an answer that is lost is asked for again with the same one. */
    public Optional<KeyPair> keyPair() throws IOException {
        return Files.exists(folder.resolve(KEY_PAIR))
                ? Optional.of(keyPair.read(in -> new KeyPair(in.readUTF(), in.readUTF())))
                : Optional.empty();
    }

    public void write(KeyPair made) throws IOException {
        keyPair.write(out -> {
            out.writeUTF(made.privateKey());
            out.writeUTF(made.publicKey());
        });
    }
}
