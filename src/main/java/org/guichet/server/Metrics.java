package org.guichet.server;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.guichet.sync.protocol.PushAnswer;

/** Counts, as Prometheus reads them (text format 0.0.4). No site, desk or person is named. */
final class Metrics {

    private record Key(String route, int status) {}

    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5};

    private final Map<Key, LongAdder> requests = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> verdicts = new ConcurrentHashMap<>();
    private final LongAdder[] buckets = new LongAdder[SECONDS.length + 1];
    private final LongAdder nanos = new LongAdder();
    private final Optional<Instant> certificateEnd;

    Metrics(Optional<Instant> certificateEnd) {
        this.certificateEnd = certificateEnd;
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    void request(String route, int status, long took) {
        requests.computeIfAbsent(new Key(route, status), _ -> new LongAdder()).increment();
        nanos.add(took);
        int at = 0;
        while (at < SECONDS.length && took > SECONDS[at] * 1e9) {
            at++;
        }
        buckets[at].increment();
    }

    void placed(PushAnswer answer) {
        answer.placed().forEach(each ->
                verdicts.computeIfAbsent(each.verdict().kind().name().toLowerCase(Locale.ROOT), _ -> new LongAdder()).increment());
    }

    String text(int underWay, int listening) {
        StringBuilder text = new StringBuilder();
        type(text, "guichet_requests_total", "counter");
        Map<String, Long> lines = new TreeMap<>();
        requests.forEach((key, count) ->
                lines.put("guichet_requests_total{route=\"" + key.route() + "\",status=\"" + key.status() + "\"}", count.sum()));
        lines.forEach((line, count) -> text.append(line).append(' ').append(count).append('\n'));
        type(text, "guichet_request_seconds", "histogram");
        long sum = 0;
        for (int i = 0; i < buckets.length; i++) {
            sum += buckets[i].sum();
            String most = i < SECONDS.length ? Double.toString(SECONDS[i]) : "+Inf";
            text.append("guichet_request_seconds_bucket{le=\"").append(most).append("\"} ").append(sum).append('\n');
        }
        text.append("guichet_request_seconds_sum ").append(nanos.sum() / 1e9).append('\n');
        text.append("guichet_request_seconds_count ").append(sum).append('\n');
        type(text, "guichet_operations_total", "counter");
        new TreeMap<>(verdicts).forEach((verdict, count) ->
                text.append("guichet_operations_total{verdict=\"").append(verdict).append("\"} ").append(count.sum()).append('\n'));
        gauge(text, "guichet_requests_under_way", underWay);
        gauge(text, "guichet_hint_listeners", listening);
        certificateEnd.ifPresent(end -> gauge(text, "guichet_certificate_end_seconds", end.getEpochSecond()));
        gauge(text, "process_resident_java_heap_bytes", Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        return text.toString();
    }

    private static void gauge(StringBuilder text, String name, long value) {
        type(text, name, "gauge");
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void type(StringBuilder text, String name, String type) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
