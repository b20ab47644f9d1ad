package org.guichet.store.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.guichet.sync.desk.Enrolment;
import org.guichet.sync.protocol.OperationSignature;
import org.guichet.sync.protocol.SigningKey;
import org.guichet.sync.protocol.VerifyingKey;

/**
 * The keys (Ed25519, RFC 8032) that a home's trail is signed with: the desk's own at its store once it has joined one, until then one
 * that the home makes for itself. Both are sealed under the home's key.
 */
public final class TrailKeys {

    private static final String NAME = "trail-key";
    private static final String PURPOSE = "guichet trail key 1";

    private final SigningKey newest;
    private final List<VerifyingKey> all;
    private final List<String> publicKeys;

    private TrailKeys(SigningKey newest, List<VerifyingKey> all, List<String> publicKeys) {
        this.newest = newest;
        this.all = List.copyOf(all);
        this.publicKeys = List.copyOf(publicKeys);
    }

    /** Makes the home's own where it has none. */
    public static TrailKeys of(Home home) throws IOException {
        Path file = home.folder().resolve(NAME);
        SealedFile sealed = new SealedFile(file, home.key(), PURPOSE);
        if (!Files.exists(file)) {
            write(sealed);
        }
        List<VerifyingKey> all = new ArrayList<>();
        List<String> publicKeys = new ArrayList<>();
        SigningKey own = sealed.read(in -> {
            String privateKey = in.readUTF();
            publicKeys.add(in.readUTF());
            return read(privateKey, publicKeys.getLast(), all);
        });
        Optional<Enrolment> enrolment = new EnrolmentFile(home).read();
        if (enrolment.isEmpty()) {
            return new TrailKeys(own, all, publicKeys);
        }
        publicKeys.add(enrolment.get().publicKey());
        return new TrailKeys(read(enrolment.get().privateKey(), publicKeys.getLast(), all), all, publicKeys);
    }

    /** The home's own, under another key of the home, in another folder: it goes on signing the trail. */
    public static void rekey(Home home, Path into, HomeKey fresh) throws IOException {
        SealedFile.rekey(home.folder().resolve(NAME), home.key(), into.resolve(NAME), fresh, PURPOSE);
    }

    private static void write(SealedFile sealed) throws IOException {
        try {
            java.security.KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            sealed.write(out -> {
                out.writeUTF(Base64.getEncoder().encodeToString(made.getPrivate().getEncoded()));
                out.writeUTF(Base64.getEncoder().encodeToString(made.getPublic().getEncoded()));
            });
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    private static SigningKey read(String privateKey, String publicKey, List<VerifyingKey> all) throws IOException {
        try {
            all.add(VerifyingKey.read(Base64.getDecoder().decode(publicKey)));
            return SigningKey.read(Base64.getDecoder().decode(privateKey));
        } catch (InvalidKeyException | IllegalArgumentException e) {
            throw new IOException("the file of the trail's key holds none", e);
        }
    }

    public OperationSignature.Signer signer() {
        return newest::sign;
    }

    /** What {@link #signer} signs with: Ed25519 as X.509 SubjectPublicKeyInfo in Base64. */
    public String publicKey() {
        return publicKeys.getLast();
    }

    /** All that this home has signed with, the newest last. */
    public List<String> publicKeys() {
        return publicKeys;
    }

    /** Takes any key that this home has signed with. */
    public OperationSignature.Checker checker() {
        return (bytes, signature) -> all.stream().anyMatch(key -> key.holds(bytes, signature));
    }
}
