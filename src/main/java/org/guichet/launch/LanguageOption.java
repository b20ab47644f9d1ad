package org.guichet.launch;

import java.util.Locale;
import org.guichet.language.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that every command with texts for people has. */
final class LanguageOption {

    @Option(names = "--lang", paramLabel = "fr|en", converter = Converter.class,
            description = "Language of texts; by default the system's.")
    private @Nullable Language language;

    Language language() {
        return language == null ? Language.of(Locale.getDefault()) : language;
    }

    static final class Converter implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            for (Language each : Language.values()) {
                if (each.code().equals(value)) {
                    return each;
                }
            }
            throw new TypeConversionException("'" + value + "' is neither 'fr' nor 'en'");
        }
    }
}
