package org.guichet.architecture.planted.desktop.right;

import org.guichet.architecture.planted.desktop.left.Left;
import org.jspecify.annotations.Nullable;

public record Right(@Nullable Left other) {}
