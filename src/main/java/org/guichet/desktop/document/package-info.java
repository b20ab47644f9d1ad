/** A document as it was read: what it is worth, what it says, and what of that goes into the file. */
@NullMarked
package org.guichet.desktop.document;

import org.jspecify.annotations.NullMarked;
