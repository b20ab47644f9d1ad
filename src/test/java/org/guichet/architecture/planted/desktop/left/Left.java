package org.guichet.architecture.planted.desktop.left;

import org.guichet.architecture.planted.desktop.right.Right;

public record Left(Right other) {}
