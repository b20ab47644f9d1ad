package org.guichet.architecture.planted.domain;

import java.util.Random;

record RollsDice(Random dice) {}
