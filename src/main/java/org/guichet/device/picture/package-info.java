/** Photographs and signatures as the bytes of standard files, by the JDK. */
@NullMarked
package org.guichet.device.picture;

import org.jspecify.annotations.NullMarked;
