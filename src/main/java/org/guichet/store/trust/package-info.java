/** Certificates as files, and what signatures made with them are worth: the one place besides the home's own seals that does cryptography. */
@NullMarked
package org.guichet.store.trust;

import org.jspecify.annotations.NullMarked;
