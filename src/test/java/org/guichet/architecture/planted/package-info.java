/**
 * Small classes that each break one rule of the house on purpose, so that the rule is seen to catch it. They stand where
 * their package says after this one; nothing uses them.
 */
package org.guichet.architecture.planted;
