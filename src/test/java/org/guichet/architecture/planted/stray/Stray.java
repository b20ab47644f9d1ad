package org.guichet.architecture.planted.stray;

record Stray() {}
