package org.guichet.launch;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.guichet.device.scanner.ZxingQrWriter;
import org.guichet.domain.change.Hash;
import org.guichet.domain.convocation.KeyRing;
import org.guichet.domain.convocation.PaperReading;
import org.guichet.domain.convocation.PaperSeal;
import org.guichet.domain.convocation.SealedPaper;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.store.local.HomeSettings;
import org.guichet.workflow.cardpickup.PaperCode;

/**
 * Seals papers with a key pair of this home, made when the first paper needs it and kept in the encrypted database. Its id are two
 * bytes of the public key's hash. Other desks' papers are told by the record that all desks of a site share.
 */
final class HomePaperCode implements PaperCode {

    private static final String PUBLIC = "paper_public_key";
    private static final String PRIVATE = "paper_private_key";

    private final HomeSettings settings;
    private final ZoneId zone;

    HomePaperCode(HomeSettings settings, ZoneId zone) {
        this.settings = settings;
        this.zone = zone;
    }

    @Override
    public Optional<ModuleGrid> of(SealedPaper.Kind kind, String reference, String about, Instant at) {
        KeyPair keys = keys();
        String site = settings.get(HomeSettings.SITE_CODE).filter(code -> !code.isBlank()).orElse("-");
        try {
            SealedPaper paper = new SealedPaper(kind, site, reference, about, at.atZone(zone).toLocalDateTime());
            String code = PaperSeal.seal(paper, keyId(keys.getPublic()), keys.getPrivate());
            return Optional.of(new ZxingQrWriter().qr(code));
        } catch (IllegalArgumentException signsThatNoCodeTakes) {
            return Optional.empty();
        }
    }

    @Override
    public PaperReading read(String scanned) {
        KeyRing own = known().map(keys -> new KeyRing(Map.of(keyId(keys.getPublic()), keys.getPublic()))).orElse(KeyRing.EMPTY);
        return PaperSeal.read(scanned, own);
    }

    private KeyPair keys() {
        return known().orElseGet(this::made);
    }

    private Optional<KeyPair> known() {
        Optional<String> open = settings.get(PUBLIC).filter(text -> !text.isEmpty());
        Optional<String> secret = settings.get(PRIVATE).filter(text -> !text.isEmpty());
        return open.flatMap(one -> secret.map(other -> pair(one, other)));
    }

    private KeyPair made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            settings.put(PRIVATE, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            settings.put(PUBLIC, Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on has Ed25519", e);
        }
    }

    private static KeyPair pair(String open, String secret) {
        try {
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            PublicKey one = keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(open)));
            PrivateKey other = keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret)));
            return new KeyPair(one, other);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the home's key for papers is damaged", e);
        }
    }

    private static int keyId(PublicKey key) {
        return Integer.parseInt(Hash.of(key.getEncoded()).hex().substring(0, 4), 16);
    }
}
