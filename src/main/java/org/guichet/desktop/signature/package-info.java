/** The field that people sign in, wherever they sign. */
@NullMarked
package org.guichet.desktop.signature;

import org.jspecify.annotations.NullMarked;
