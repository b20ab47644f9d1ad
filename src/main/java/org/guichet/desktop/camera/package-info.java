/** Live pictures of a device on the screen. */
@NullMarked
package org.guichet.desktop.camera;

import org.jspecify.annotations.NullMarked;
