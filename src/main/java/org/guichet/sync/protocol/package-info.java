/**
 * What nodes say to each other, byte for byte. An operation's bytes here are also the journal's: what is hashed, chained
 * and later signed is what is sent. Depends on the domain only.
 */
package org.guichet.sync.protocol;
