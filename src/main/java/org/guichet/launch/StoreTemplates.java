package org.guichet.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerTemplate;
import org.guichet.store.seal.SealedParts;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.TemplatePage;
import org.guichet.sync.protocol.TemplateStore;
import org.guichet.workflow.biometric.TemplateSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the central store for templates; the answer is sealed for a key that is made for it and forgotten. */
final class StoreTemplates implements TemplateSource {

    private static final Logger LOG = LoggerFactory.getLogger(StoreTemplates.class);

    private final TemplateStore store;
    private final Caller caller;

    StoreTemplates(TemplateStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @Override
    public Map<Long, Map<Finger, FingerTemplate>> fetch(Collection<Long> applicantIds) {
        StoreKeyPair key = StoreKeyPair.generate();
        try {
            byte[] sealed = store.templates(caller, List.copyOf(applicantIds), key.publicKey().bytes());
            SealedParts.Reader parts = new SealedParts.Reader(key, TemplatePage.purpose(caller), new ByteArrayInputStream(sealed));
            return parts.next().flatMap(TemplatePage::read).orElseGet(Map::of);
        } catch (StoreProblem problem) {
            LOG.info("templates could not be asked for: {}", problem.code());
        } catch (IOException | SealedParts.NotOpened broken) {
            LOG.warn("templates that came can't be opened: {}", broken.getMessage());
        }
        return Map.of();
    }
}
