package org.guichet.architecture.planted.domain;

import java.time.Clock;

record TakesAClock(Clock clock) {}
