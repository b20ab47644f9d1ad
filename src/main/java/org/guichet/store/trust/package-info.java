/** Certificates as files, and what signatures made with them are worth. */
@NullMarked
package org.guichet.store.trust;

import org.jspecify.annotations.NullMarked;
