/** Paper: the receipt as a PDF, its picture on the screen, and printers. */
@NullMarked
package org.guichet.printing;

import org.jspecify.annotations.NullMarked;
