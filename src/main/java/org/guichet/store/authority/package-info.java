/** The private certificate authority of a pilot: made by a command, kept in a folder. */
package org.guichet.store.authority;
