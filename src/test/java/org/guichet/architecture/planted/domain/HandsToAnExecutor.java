package org.guichet.architecture.planted.domain;

import java.util.concurrent.Executor;

record HandsToAnExecutor(Executor executor) {}
