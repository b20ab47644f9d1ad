package org.guichet.launch;

import java.util.List;

/** Ends a command with one line that says what is wrong and what to do; exit code 1. */
public class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String textKey;
    private final transient List<Object> arguments;

    public CommandFailure(String textKey, Object... arguments) {
        super(textKey);
        this.textKey = textKey;
        this.arguments = List.of(arguments);
    }

    public String textKey() {
        return textKey;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
