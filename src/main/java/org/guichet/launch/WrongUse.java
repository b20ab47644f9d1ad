package org.guichet.launch;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Options that don't go together or a value out of bounds: one line in the person's language, exit code 2. */
final class WrongUse extends ParameterException {

    private static final long serialVersionUID = 1;

    private final String textKey;
    private final transient List<Object> arguments;

    WrongUse(CommandLine command, String textKey, Object... arguments) {
        super(command, textKey);
        this.textKey = textKey;
        this.arguments = List.of(arguments);
    }

    String textKey() {
        return textKey;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
