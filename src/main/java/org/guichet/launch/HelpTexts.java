package org.guichet.launch;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.language.Texts;
import org.jspecify.annotations.Nullable;

/** The catalogue as picocli asks for it: its keys are ours under {@code cli.help.}, without its marks for values and codes. */
final class HelpTexts extends ResourceBundle {

    static final String PREFIX = "cli.help.";

    private static final Pattern EXIT_CODE = Pattern.compile(".*usage\\.exitCodeList\\.(\\d+)");

    private final Texts texts;

    HelpTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String own = PREFIX + key;
        if (!texts.has(own)) {
            return null;
        }
        Matcher exit = EXIT_CODE.matcher(key);
        String text = texts.text(own).replace("DEFAULT-VALUE", "${DEFAULT-VALUE}");
        return exit.matches() ? exit.group(1) + ":" + text : text;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(
                texts.keysUnder(PREFIX).stream().map(key -> key.substring(PREFIX.length())).toList());
    }
}
