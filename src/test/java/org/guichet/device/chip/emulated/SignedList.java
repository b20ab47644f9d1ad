package org.guichet.device.chip.emulated;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.icao.CscaMasterList;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A master list of authorities as a State would publish it. */
public final class SignedList {

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private SignedList() {}

    /** @param authorities certificates in DER */
    public static byte[] of(ChipIssuer by, List<byte[]> authorities) {
        try {
            List<Certificate> all = new ArrayList<>();
            for (byte[] each : authorities) {
                all.add(Certificate.getInstance(each));
            }
            X509CertificateHolder signer = new X509CertificateHolder(by.signer());
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                    new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").setProvider(PROVIDER).build(
                            KeyFactory.getInstance("EC", PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(by.key()))), signer));
            generator.addCertificate(signer);
            byte[] content = new CscaMasterList(all.toArray(Certificate[]::new)).getEncoded();
            return generator.generate(new CMSProcessableByteArray(ICAOObjectIdentifiers.id_icao_cscaMasterList, content), true)
                    .getEncoded("DER");
        } catch (IOException | GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
