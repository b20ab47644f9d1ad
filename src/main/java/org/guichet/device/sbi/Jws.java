package org.guichet.device.sbi;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.guichet.workflow.biometric.ScannerFault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON Web Signature in compact form (RFC 7515), signed by RS256, whose header carries the signer's certificate and perhaps those
 * above it ({@code x5c}).
 */
final class Jws {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_CERTIFICATES = 10;

    /** RFC 7518, section 3.3. */
    private static final int LEAST_KEY_BITS = 2048;

    private final List<X509Certificate> chain;
    private final byte[] payload;
    private final byte[] signedPart;
    private final byte[] signature;

    private Jws(List<X509Certificate> chain, byte[] payload, byte[] signedPart, byte[] signature) {
        this.chain = chain;
        this.payload = payload;
        this.signedPart = signedPart;
        this.signature = signature;
    }

    /** Takes it apart; nothing is verified yet. */
    static Jws read(String compact) throws SbiTrouble {
        String[] parts = compact.strip().split("\\.", -1);
        if (parts.length != 3 || parts[2].isEmpty()) {
            throw new SbiTrouble(ScannerFault.SIGNATURE_WRONG, "not signed");
        }
        JsonNode header = json(decoded(parts[0]));
        if (!header.path("alg").asString("").equals("RS256")) {
            throw new SbiTrouble(ScannerFault.SIGNATURE_WRONG, "not signed by RS256");
        }
        if (header.has("crit")) {
            // RFC 7515, section 4.1.11: what one does not know and must know is refused
            throw new SbiTrouble(ScannerFault.SIGNATURE_WRONG, "critical extensions that are not known");
        }
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        return new Jws(chain(header.path("x5c")), decoded(parts[1]), signed, decoded(parts[2]));
    }

    /** The certificates' signatures and the trust in them are not asked here: {@link DeviceTrust}. */
    void verify() throws SbiTrouble {
        try {
            if (!(chain.getFirst().getPublicKey() instanceof RSAPublicKey key) || key.getModulus().bitLength() < LEAST_KEY_BITS) {
                throw new SbiTrouble(ScannerFault.SIGNATURE_WRONG, "no RSA key of " + LEAST_KEY_BITS + " bits");
            }
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(signedPart);
            if (!check.verify(signature)) {
                throw new SbiTrouble(ScannerFault.SIGNATURE_WRONG, "the signature does not fit");
            }
        } catch (GeneralSecurityException impossible) {
            throw new SbiTrouble(ScannerFault.SIGNATURE_WRONG, "a key that can't check RS256");
        }
    }

    /** The signer's certificate first. */
    List<X509Certificate> chain() {
        return chain;
    }

    byte[] payload() {
        return payload.clone();
    }

    JsonNode content() throws SbiTrouble {
        return json(payload);
    }

    /** The standard has an array; one older text of the protocol has a single string. */
    private static List<X509Certificate> chain(JsonNode x5c) throws SbiTrouble {
        List<String> texts = new ArrayList<>();
        if (x5c.isString()) {
            texts.add(x5c.asString());
        }
        x5c.forEach(each -> texts.add(each.asString("")));
        if (texts.isEmpty() || texts.size() > MOST_CERTIFICATES) {
            throw new SbiTrouble(ScannerFault.SIGNATURE_WRONG, "no certificate");
        }
        List<X509Certificate> chain = new ArrayList<>();
        for (String text : texts) {
            chain.add(certificate(text));
        }
        return List.copyOf(chain);
    }

    private static X509Certificate certificate(String text) throws SbiTrouble {
        try {
            byte[] der = decoded(text.replaceAll("-----[A-Z ]+-----|\\s", ""));
            Certificate read = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (read instanceof X509Certificate certificate) {
                return certificate;
            }
            throw new SbiTrouble(ScannerFault.SIGNATURE_WRONG, "no X.509 certificate");
        } catch (CertificateException broken) {
            throw new SbiTrouble(ScannerFault.SIGNATURE_WRONG, "a certificate that can't be read");
        }
    }

    /** Base64 by either alphabet, with or without padding, in one line or in several: services differ. */
    static byte[] decoded(String text) throws SbiTrouble {
        try {
            return Base64.getUrlDecoder().decode(text.replaceAll("[=\\s]+", "").replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException notBase64) {
            throw new SbiTrouble(ScannerFault.GARBAGE, "no Base64");
        }
    }

    static JsonNode json(byte[] bytes) throws SbiTrouble {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException notJson) {
            throw new SbiTrouble(ScannerFault.GARBAGE, "no JSON");
        }
    }
}
