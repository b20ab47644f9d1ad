package org.guichet.architecture.planted.desktop;

import java.util.List;

final class StreamsInParallel {
    long count(List<String> texts) {
        return texts.parallelStream().count();
    }
}
