package org.guichet.domain.document.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The certificates that documents are checked with. */
public final class TrustStore {

    public static final TrustStore EMPTY = new TrustStore(List.of());

    private final List<TrustedCertificate> certificates;

    public TrustStore(List<TrustedCertificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    public boolean isEmpty() {
        return certificates.isEmpty();
    }

    public List<TrustedCertificate> all() {
        return certificates;
    }

    /**
     * Those that a 2D-Doc means: the certificate's id is its subject's common name, the authority's that of its issuer or the one
     * that the trust list gives it.
     */
    public List<TrustedCertificate> ofTwoDDoc(String authority, String certificate) {
        List<TrustedCertificate> meant = those(each -> each.name().equals(authority + certificate)
                || (isOf(each, authority) && (names(each.name(), certificate) || each.serial().equals(bare(certificate)))));
        return meant.isEmpty() ? those(each -> names(each.name(), certificate) && namesNoAuthority(each)) : meant;
    }

    /** A signer that the administrator loaded by itself, and whose issuer bears no id as documents use them (two letters, two more). */
    private static boolean namesNoAuthority(TrustedCertificate each) {
        return each.listedAs() == null && (each.issuerName().equals(each.name())
                || Arrays.stream(each.issuerName().split("[^A-Za-z0-9]+", -1)).noneMatch(word -> word.matches("[A-Z]{2}[0-9A-Z]{2}")));
    }

    public boolean knowsAuthority(String authority) {
        return certificates.stream().anyMatch(each -> isOf(each, authority));
    }

    /**
     * Those that a visible digital seal means: two letters of country and two of the signer's common name, and the serial number in
     * hexadecimal (Doc 9303 part 13, 2.2.1; BSI TR-03137 2.2). The most exact ones first.
     */
    public List<TrustedCertificate> ofSeal(String signer, String reference) {
        String serial = bare(reference);
        List<TrustedCertificate> meant = new ArrayList<>(those(each -> (each.serial().equals(serial) && isSigner(each, signer))
                || each.name().equals(signer + reference)));
        those(each -> each.serial().equals(serial) && !meant.contains(each)
                && signer.startsWith(each.country()) && !each.country().isEmpty()).forEach(meant::add);
        return List.copyOf(meant);
    }

    public boolean knowsSigner(String signer) {
        return certificates.stream().anyMatch(each -> isSigner(each, signer));
    }

    private List<TrustedCertificate> those(Predicate<TrustedCertificate> wanted) {
        return certificates.stream().filter(wanted).toList();
    }

    /** A trust list may give the authority's own certificate only, under the id that documents use. */
    private boolean isOf(TrustedCertificate each, String authority) {
        return names(each.issuerName(), authority) || authority.equals(each.listedAs())
                || certificates.stream().anyMatch(
                        above -> authority.equals(above.listedAs()) && above.name().equals(each.issuerName()) && !above.name().isEmpty());
    }

    private static boolean isSigner(TrustedCertificate each, String signer) {
        String name = each.name().toUpperCase(Locale.ROOT);
        return (each.country() + name).equals(signer) || name.equals(signer);
    }

    /** Whether the id is the name, or a word of it. */
    private static boolean names(String name, String id) {
        return Arrays.asList(name.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+", -1)).contains(id);
    }

    private static String bare(String hexadecimal) {
        String bare = hexadecimal.toUpperCase(Locale.ROOT).replaceFirst("^0+", "");
        return bare.isEmpty() ? "0" : bare;
    }
}
