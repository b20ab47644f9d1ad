package org.guichet.store.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.guichet.sync.desk.Enrolment;
import org.guichet.sync.protocol.OperationSignature;

/**
 * The keys (Ed25519, RFC 8032) that a home's trail is signed with: the desk's own at its store once it has joined one, until then one
 * that the home makes for itself. Both are sealed under the home's key.
 */
public final class TrailKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final String NAME = "trail-key";
    private static final String PURPOSE = "guichet trail key 1";

    private final PrivateKey newest;
    private final List<PublicKey> all;

    private TrailKeys(PrivateKey newest, List<PublicKey> all) {
        this.newest = newest;
        this.all = List.copyOf(all);
    }

    /** Makes the home's own where it has none. */
    public static TrailKeys of(Home home) throws IOException {
        Path file = home.folder().resolve(NAME);
        SealedFile sealed = new SealedFile(file, home.key(), PURPOSE);
        if (!Files.exists(file)) {
            write(sealed);
        }
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            List<PublicKey> all = new ArrayList<>();
            PrivateKey own = sealed.read(in -> read(keys, in.readUTF(), in.readUTF(), all));
            Optional<Enrolment> enrolment = new EnrolmentFile(home).read();
            PrivateKey newest = enrolment.isEmpty()
                    ? own
                    : read(keys, enrolment.get().privateKey(), enrolment.get().publicKey(), all);
            return new TrailKeys(newest, all);
        } catch (GeneralSecurityException e) {
            throw new IOException("the file of the trail's key holds none", e);
        }
    }

    private static void write(SealedFile sealed) throws IOException {
        try {
            java.security.KeyPair made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            sealed.write(out -> {
                out.writeUTF(Base64.getEncoder().encodeToString(made.getPrivate().getEncoded()));
                out.writeUTF(Base64.getEncoder().encodeToString(made.getPublic().getEncoded()));
            });
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    private static PrivateKey read(KeyFactory keys, String privateKey, String publicKey, List<PublicKey> all) throws IOException {
        try {
            all.add(keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            return keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("the file of the trail's key holds none", e);
        }
    }

    public OperationSignature.Signer signer() {
        return bytes -> {
            try {
                Signature signature = Signature.getInstance(ALGORITHM);
                signature.initSign(newest);
                signature.update(bytes);
                return Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the trail's key signs", e);
            }
        };
    }

    /** Takes any key that this home has signed with. */
    public OperationSignature.Checker checker() {
        return (bytes, text) -> {
            try {
                byte[] signature = Base64.getDecoder().decode(text);
                for (PublicKey key : all) {
                    Signature check = Signature.getInstance(ALGORITHM);
                    check.initVerify(key);
                    check.update(bytes);
                    if (check.verify(signature)) {
                        return true;
                    }
                }
                return false;
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                return false;
            }
        };
    }
}
