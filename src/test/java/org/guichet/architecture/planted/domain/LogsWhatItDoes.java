package org.guichet.architecture.planted.domain;

import java.util.logging.Logger;

record LogsWhatItDoes(Logger log) {}
