package org.guichet.launch;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.guichet.language.Texts;
import org.jspecify.annotations.Nullable;

/** The catalogue as picocli asks for it: its keys are ours under {@code cli.help.}. */
final class HelpTexts extends ResourceBundle {

    static final String PREFIX = "cli.help.";

    private final Texts texts;

    HelpTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String own = PREFIX + key;
        return texts.has(own) ? texts.text(own) : null;
    }

    @Override
    public boolean containsKey(String key) {
        return texts.has(PREFIX + key);
    }

    /** picocli asks by key only. */
    @Override
    public Enumeration<String> getKeys() {
        return Collections.emptyEnumeration();
    }
}
