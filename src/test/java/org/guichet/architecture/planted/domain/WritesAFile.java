package org.guichet.architecture.planted.domain;

import java.nio.file.Path;

record WritesAFile(Path file) {}
