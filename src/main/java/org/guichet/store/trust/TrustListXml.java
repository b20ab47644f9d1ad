package org.guichet.store.trust;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The certificates of a trust list (ETSI TS 119 612), read as a stream: no document type, no entities, nothing from elsewhere. Names
 * of elements are taken without their namespace, which has changed between versions.
 */
final class TrustListXml {

    private static final int MOST = 20_000;

    /** How the states of a service that may be relied on end, in the lists of all years. */
    private static final Set<String> IN_FORCE =
            Set.of("inaccord", "granted", "accredited", "undersupervision", "recognisedatnationallevel", "setbynationallaw");

    private TrustListXml() {}

    /**
     * @param tradeName what the list calls the authority; 2D-Doc's says FR01 and the like
     * @param certificate Base64
     */
    record Entry(@Nullable String tradeName, String certificate, boolean inForce) {}

    /** What came before a fault in the file is given; nothing of a file with a document type, which no trust list has. */
    static List<Entry> read(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLReporter((_, _, _, _) -> {}); // a damaged file is answered, not printed about
        Reading reading = new Reading();
        try {
            String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext() && reading.entries.size() < MOST) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    return List.of();
                }
                reading.take(event, xml);
            }
            xml.close();
        } catch (XMLStreamException broken) {
            return reading.entries;
        }
        return reading.entries;
    }

    private static final class Reading {

        private final List<Entry> entries = new ArrayList<>();
        private final List<String> pending = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable String tradeName;
        private String status = "";
        private boolean inTradeName;
        private boolean inHistory;

        void take(int event, XMLStreamReader xml) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName(), text.toString().strip());
                default -> {}
            }
        }

        private void start(String element) {
            text.setLength(0);
            switch (element) {
                case "TrustServiceProvider" -> tradeName = null;
                case "TSPTradeName" -> inTradeName = true;
                case "ServiceHistory" -> inHistory = true;
                case "TSPService" -> {
                    pending.clear();
                    status = "";
                }
                default -> {}
            }
        }

        private void end(String element, String value) {
            switch (element) {
                case "TSPTradeName" -> inTradeName = false;
                case "Name" -> tradeName = inTradeName && (tradeName == null || isId(value)) ? value : tradeName;
                case "ServiceHistory" -> inHistory = false;
                case "ServiceStatus" -> status = inHistory ? status : value;
                case "X509Certificate" -> {
                    if (!inHistory) {
                        pending.add(value);
                    }
                }
                case "TSPService" -> {
                    boolean inForce = IN_FORCE.contains(status.substring(status.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
                    pending.forEach(certificate -> entries.add(new Entry(tradeName, certificate, inForce)));
                    pending.clear();
                }
                default -> {}
            }
            text.setLength(0);
        }

        /** Among several names of an authority the one that documents use. */
        private static boolean isId(String name) {
            return name.matches("[A-Z]{2}[0-9A-Z]{2}");
        }
    }
}
