/** The readers that a desk has besides its keyboard: a scanner on a serial line, a camera; what they read goes where a scan goes. */
@NullMarked
package org.guichet.desktop.reader;

import org.jspecify.annotations.NullMarked;
