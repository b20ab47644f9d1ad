package org.guichet.domain.kernel;

import org.guichet.domain.change.Act;

/** An act of a newer version of the program: kept and shown, never applied, never dropped. */
public record UnknownAct(String type, int version, String json) implements Act {}
