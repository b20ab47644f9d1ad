package org.guichet.launch;

import java.util.stream.Collectors;
import org.guichet.language.Texts;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one sentence of the catalogue, and where to read how it is meant. */
final class WrongUseTexts {

    private final Texts texts;

    WrongUseTexts(Texts texts) {
        this.texts = texts;
    }

    String sentence(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return what(wrong) + " " + texts.text("cli.use.help", command);
    }

    private String what(ParameterException wrong) {
        return switch (wrong) {
            case WrongUse known -> texts.text(known.textKey(), known.arguments());
            case UnmatchedArgumentException unknown ->
                texts.text("cli.use.unknown", String.join(" ", unknown.getUnmatched()));
            case MutuallyExclusiveArgsException _ -> texts.text("cli.use.exclusive");
            case MissingParameterException missing ->
                texts.text(
                        "cli.use.missing",
                        missing.getMissing().stream().map(WrongUseTexts::name).collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice -> texts.text("cli.use.twice", name(twice.getOverwritten()));
            default -> value(wrong);
        };
    }

    private String value(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        return argument == null
                ? texts.text("cli.use.unknown", String.valueOf(wrong.getValue()))
                : texts.text("cli.use.value", String.valueOf(wrong.getValue()), name(argument), argument.paramLabel());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
