package org.guichet.domain.document.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilter2ParameterSpec;
import javax.xml.crypto.dsig.spec.XPathFilterParameterSpec;
import javax.xml.crypto.dsig.spec.XPathType;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.SignedData;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.store.trust.CertificateFile;
import org.guichet.store.trust.CertificateFile.Content;
import org.guichet.store.trust.CertificateFile.Content.Certificates;
import org.guichet.store.trust.CertificateFile.Content.Nothing;
import org.guichet.store.trust.EcdsaCheck;
import org.guichet.store.trust.ListSignature;
import org.guichet.store.trust.MadeCertificate;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Certificates out of files: DER, PEM, and trust lists as authorities publish them. */
class TrustListTest {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final LocalDate TO = LocalDate.of(2030, 1, 1);

    static String list(String status, byte[]... certificates) {
        StringBuilder list = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <tsl:TrustServiceStatusList xmlns:tsl="http://uri.etsi.org/02231/v2#"><tsl:TrustServiceProviderList>
                <tsl:TrustServiceProvider><tsl:TSPInformation><tsl:TSPName><tsl:Name xml:lang="fr">Une autorité</tsl:Name></tsl:TSPName>
                <tsl:TSPTradeName><tsl:Name xml:lang="fr">FR03</tsl:Name></tsl:TSPTradeName></tsl:TSPInformation><tsl:TSPServices>
                """);
        for (byte[] certificate : certificates) {
            list.append("<tsl:TSPService><tsl:ServiceInformation><tsl:ServiceDigitalIdentity><tsl:DigitalId><tsl:X509Certificate>\n")
                    .append(Base64.getMimeEncoder().encodeToString(certificate))
                    .append("\n</tsl:X509Certificate></tsl:DigitalId></tsl:ServiceDigitalIdentity><tsl:ServiceStatus>")
                    .append("http://uri.etsi.org/TrstSvc/Svcstatus/").append(status)
                    .append("</tsl:ServiceStatus></tsl:ServiceInformation></tsl:TSPService>");
        }
        return list.append("</tsl:TSPServices></tsl:TrustServiceProvider></tsl:TrustServiceProviderList></tsl:TrustServiceStatusList>")
                .toString();
    }

    private static Content read(String text) {
        return CertificateFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aListNamesTheAuthorityOfItsCertificates() {
        MadeSigner signer = new MadeSigner("P-256", "CN=AB12", "CN=Whoever", "77", FROM, TO);
        Certificates read = assertInstanceOf(Certificates.class, read(list("inaccord", signer.certificate())));
        assertEquals("FR03", read.certificates().getFirst().listedAs());
        String text = signer.signedText("DC04FR03AB121F231F230101FR2475000", new SHA256Digest());
        DocumentReader reader = new DocumentReader(new TrustStore(read.certificates()), new EcdsaCheck());
        assertEquals(OutcomeReason.SIGNATURE_HOLDS, reader.read(text, FROM).orElseThrow().report().why());
    }

    @Test
    void aSignerUnderAListedAuthorityIsFoundByTheListsName() {
        MadeSigner authority = new MadeSigner("P-384", "CN=Autorité 2D-Doc", "CN=Racine", "1", FROM, TO);
        MadeSigner signer = new MadeSigner("P-256", "CN=AB12", "CN=Autorité 2D-Doc", "77", FROM, TO);
        List<TrustedCertificate> all =
                new ArrayList<>(assertInstanceOf(Certificates.class, read(list("granted", authority.certificate()))).certificates());
        all.add(signer.trusted());
        assertEquals(List.of(signer.trusted()), new TrustStore(all).ofTwoDDoc("FR03", "AB12"));
    }

    @Test
    void whatIsNoLongerInForceIsPassedOver() {
        MadeSigner signer = new MadeSigner("P-256", "CN=AB12", "CN=FR03", "77", FROM, TO);
        assertInstanceOf(Nothing.class, read(list("withdrawn", signer.certificate())));
    }

    @Test
    void severalInPemAreAllRead() {
        String pem = new String(DocumentSamples.file("2d-doc-test-certificate-FR00-0001.pem"), StandardCharsets.US_ASCII);
        MadeSigner other = new MadeSigner("brainpoolP256r1", "C=UT,CN=TS", "C=UT,CN=CA", "5B", FROM, TO);
        String both = pem + "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(other.certificate())
                + "\n-----END CERTIFICATE-----\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        Certificates read = assertInstanceOf(Certificates.class, read(both));
        assertEquals(List.of("0001", "TS"), read.certificates().stream().map(TrustedCertificate::name).toList());
        assertEquals(1, read.passedOver());
    }

    @Test
    void aListWithADocumentTypeIsRefusedAndNothingElseIsFetched() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        MadeSigner signer = new MadeSigner("P-256", "CN=AB12", "CN=FR03", "77", FROM, TO);
        String list = list("granted", signer.certificate());
        assertInstanceOf(Nothing.class, read(list.replace("<tsl:TrustServiceStatusList", entity + "<tsl:TrustServiceStatusList")));
        assertInstanceOf(Nothing.class, read("no certificate"));
        assertInstanceOf(Nothing.class, read(""));
    }

    @Test
    void aSignatureThatLeavesItselfOutByAPathHoldsAsInTheListsOfFrance() throws Exception {
        MadeSigner signer = new MadeSigner("P-256", "CN=AB12", "CN=Whoever", "77", FROM, TO);
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        Map<String, String> prefix = Map.of("ds", XMLSignature.XMLNS);
        // the list of 2025 and that of 2018
        Transform filter = factory.newTransform(Transform.XPATH2, new XPathFilter2ParameterSpec(
                List.of(new XPathType("/descendant::ds:Signature", XPathType.Filter.SUBTRACT, prefix))));
        Transform path = factory.newTransform(Transform.XPATH, new XPathFilterParameterSpec("not(ancestor-or-self::ds:Signature)", prefix));
        for (Transform first : List.of(filter, path)) {
            String list = signed(list("inaccord", signer.certificate()), "", first);
            assertEquals(ListSignature.State.HOLDS, assertInstanceOf(Certificates.class, read(list)).signature().state());
            assertInstanceOf(Content.Forged.class, read(list.replace("FR03", "FR04")));
        }
    }

    @Test
    void aBundleAndCertificatesOneBehindAnotherAreAllRead() throws Exception {
        MadeSigner one = new MadeSigner("P-256", "CN=AB12", "CN=FR03", "77", FROM, TO);
        MadeSigner two = new MadeSigner("brainpoolP256r1", "CN=AB13", "CN=FR03", "78", FROM, TO);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one.certificate());
        both.writeBytes(two.certificate());
        List<String> names = List.of("AB12", "AB13");
        assertEquals(names, names(CertificateFile.read(both.toByteArray())));
        byte[] bundle = new DERSequence(new ASN1Encodable[] {PKCSObjectIdentifiers.signedData, new DERTaggedObject(0,
                new SignedData(new ASN1Integer(1), new DERSet(), new ContentInfo(PKCSObjectIdentifiers.data, null),
                        new DERSet(new ASN1Encodable[] {ASN1Primitive.fromByteArray(one.certificate()),
                            ASN1Primitive.fromByteArray(two.certificate())}), null, new DERSet()))}).getEncoded();
        assertEquals(names, names(CertificateFile.read(bundle)).stream().sorted().toList());
        assertEquals(names, names(read("-----BEGIN PKCS7-----\n" + Base64.getMimeEncoder().encodeToString(bundle)
                + "\n-----END PKCS7-----\n")).stream().sorted().toList());
        both.write(0x30);
        assertEquals(names, names(CertificateFile.read(both.toByteArray())), "what is broken behind them costs only itself");
    }

    private static List<String> names(Content content) {
        return assertInstanceOf(Certificates.class, content).certificates().stream().map(TrustedCertificate::name).toList();
    }

    static String signed(String list, String reference) throws Exception {
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        return signed(list, reference, factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null));
    }

    /** As ETSI TS 119 612 asks: enveloped, with the signer's certificate in it. */
    private static String signed(String list, String reference, Transform first) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        Object certificate = CertificateFactory.getInstance("X.509").generateCertificate(
                new ByteArrayInputStream(MadeCertificate.of(pair, "C=FR,CN=Editeur", "C=FR,CN=Editeur", "1", FROM, TO)));
        DocumentBuilderFactory documents = DocumentBuilderFactory.newDefaultInstance();
        documents.setNamespaceAware(true);
        Document document = documents.newDocumentBuilder().parse(new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
        document.getDocumentElement().setAttribute("Id", "list");
        document.getDocumentElement().setIdAttribute("Id", true);
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        Reference whole = factory.newReference(reference, factory.newDigestMethod(DigestMethod.SHA256, null), List.of(
                first, factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)), null, null);
        SignedInfo info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", null), List.of(whole));
        KeyInfoFactory keys = factory.getKeyInfoFactory();
        factory.newXMLSignature(info, keys.newKeyInfo(List.of(keys.newX509Data(List.of(certificate)))))
                .sign(new DOMSignContext(pair.getPrivate(), document.getDocumentElement()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aSignedListSaysWhoMadeItAndIsRefusedOnceItWasChanged() throws Exception {
        MadeSigner signer = new MadeSigner("P-256", "CN=AB12", "CN=Whoever", "77", FROM, TO);
        for (String reference : List.of("", "#list")) {
            String list = signed(list("granted", signer.certificate()), reference);
            Certificates read = assertInstanceOf(Certificates.class, read(list));
            assertEquals(ListSignature.State.HOLDS, read.signature().state());
            assertTrue(read.signature().signer().contains("CN=Editeur"), read.signature().signer());
            assertEquals(1, read.certificates().size());
            assertInstanceOf(Content.Forged.class, read(list.replace("FR03", "FR04")));
            assertInstanceOf(Content.Forged.class, read(list.replace("granted", "withdrawn")));
        }
        assertEquals(ListSignature.State.NONE,
                assertInstanceOf(Certificates.class, read(list("granted", signer.certificate()))).signature().state());
    }

    @Test
    void aSignatureOverAPartOfTheListProvesNothing() throws Exception {
        MadeSigner signer = new MadeSigner("P-256", "CN=AB12", "CN=Whoever", "77", FROM, TO);
        String list = list("granted", signer.certificate()).replace("<tsl:TSPName>", "<tsl:TSPName Id=\"part\">");
        String withPart = signed(list, "");
        assertInstanceOf(Certificates.class, read(withPart));
        assertInstanceOf(Content.Forged.class, read(withPart.replace("URI=\"\"", "URI=\"#part\"")));
    }
}
