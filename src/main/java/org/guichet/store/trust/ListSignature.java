package org.guichet.store.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorException;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.X509Data;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The signature that a trust list carries over itself (XML-DSig enveloped, as ETSI TS 119 612 asks). It proves that the list is as its
 * operator made it; who the operator is, the administrator sees by the name.
 *
 * @param signer as the signing certificate names its subject; empty where there is none
 */
public record ListSignature(State state, String signer) {

    /** What came of checking it. */
    public enum State {
        /** A file that is no list, or a list that nobody signed. */
        NONE,
        HOLDS,
        BROKEN,
        /** By a key or a method that this program does not know. */
        UNKNOWN_METHOD
    }

    private static final List<String> IDS = List.of("Id", "ID", "id");

    static final ListSignature NONE = new ListSignature(State.NONE, "");

    private static final String DISALLOW_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String SECURE = "org.jcp.xml.dsig.secureValidation";

    /** A list without a signature, or that is no XML, has none. */
    static ListSignature of(byte[] bytes) {
        Document list = parsed(bytes);
        if (list == null) {
            return NONE;
        }
        Element signature = own(list.getDocumentElement());
        if (signature == null) {
            return NONE;
        }
        declareIds(list.getDocumentElement());
        SigningKey key = new SigningKey();
        DOMValidateContext context = new DOMValidateContext(key, signature);
        context.setProperty(SECURE, true);
        try {
            XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            boolean whole = read.validate(context) && coversTheList(read, list);
            return new ListSignature(whole ? State.HOLDS : State.BROKEN, key.name());
        } catch (MarshalException broken) {
            return new ListSignature(State.BROKEN, key.name());
        } catch (XMLSignatureException unknown) {
            return new ListSignature(key.isFound() ? State.BROKEN : State.UNKNOWN_METHOD, key.name());
        }
    }

    /** No document type, no entities, nothing from elsewhere. */
    private static @Nullable Document parsed(byte[] bytes) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        try {
            factory.setFeature(DISALLOW_DOCTYPE, true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("every JDK's own parser knows these features", impossible);
        } catch (SAXException | IOException noXml) {
            return null;
        }
    }

    /** A signature right below the root; one elsewhere is somebody else's. */
    private static @Nullable Element own(Element root) {
        NodeList children = root.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child && "Signature".equals(child.getLocalName())
                    && XMLSignature.XMLNS.equals(child.getNamespaceURI())) {
                return child;
            }
        }
        return null;
    }

    /** Without a document type nothing else says which attributes references lead to. */
    private static void declareIds(Element root) {
        declareIdsOf(root);
        NodeList all = root.getElementsByTagName("*"); // however deep they are nested
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element inner) {
                declareIdsOf(inner);
            }
        }
    }

    private static void declareIdsOf(Element element) {
        for (String name : IDS) {
            if (element.hasAttribute(name)) {
                element.setIdAttribute(name, true);
            }
        }
    }

    /** Signatures over a part of the list prove nothing about the rest. */
    private static boolean coversTheList(XMLSignature read, Document list) {
        Element root = list.getDocumentElement();
        List<String> ids = IDS.stream().filter(root::hasAttribute).map(root::getAttribute).toList();
        return read.getSignedInfo().getReferences().stream()
                .map(each -> each.getURI() == null ? "" : each.getURI())
                .anyMatch(uri -> uri.isEmpty() || ids.contains(uri.substring(1)));
    }

    /** The key of the certificate that the signature brings along. */
    private static final class SigningKey extends KeySelector {

        private @Nullable X509Certificate certificate;

        boolean isFound() {
            return certificate != null;
        }

        String name() {
            return certificate == null ? "" : certificate.getSubjectX500Principal().getName();
        }

        @Override
        public KeySelectorResult select(
                @Nullable KeyInfo info, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context) throws KeySelectorException {
            if (info != null) {
                for (XMLStructure part : info.getContent()) {
                    if (part instanceof X509Data data) {
                        for (Object each : data.getContent()) {
                            if (each instanceof X509Certificate found) {
                                certificate = found;
                                PublicKey key = found.getPublicKey();
                                return () -> key;
                            }
                        }
                    }
                }
            }
            throw new KeySelectorException("the signature brings no certificate along");
        }
    }
}
