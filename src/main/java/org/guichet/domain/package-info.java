/**
 * What is true: plain Java, no I/O, clock, randomness or threads. One package per feature; their order is stated in
 * {@code DomainTest}, and {@code kernel} is on top.
 */
package org.guichet.domain;
