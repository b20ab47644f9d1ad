package org.guichet.domain.fee;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.domain.change.AggregateId;

/**
 * What an amount is for.
 *
 * @param title ground of stay, key of the catalogue under {@code permit.}, or {@link #ANY_TITLE}
 */
public record FeeKey(FeeService service, String title, Reduction reduction) {

    /** Grounds of stay that have no line of their own. */
    public static final String ANY_TITLE = "*";

    private static final Pattern TITLE = Pattern.compile("\\*|[A-Z][A-Z_]{0,31}");

    public FeeKey {
        if (!TITLE.matcher(title).matches()) {
            throw new IllegalArgumentException("a ground of stay is named in capitals, or is *");
        }
    }

    public AggregateId aggregate() {
        return new AggregateId(AggregateId.Kind.FEE, service + "/" + title + "/" + reduction);
    }

    /** Empty for the key of something else. */
    static Optional<FeeKey> of(AggregateId id) {
        String[] parts = id.key().split("/", -1);
        if (parts.length != 3 || !TITLE.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        return Arrays.stream(FeeService.values())
                .filter(service -> service.name().equals(parts[0]))
                .findFirst()
                .flatMap(service -> Arrays.stream(Reduction.values())
                        .filter(reduction -> reduction.name().equals(parts[2]))
                        .findFirst()
                        .map(reduction -> new FeeKey(service, parts[1], reduction)));
    }
}
