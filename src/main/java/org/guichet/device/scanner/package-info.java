/** Scanners and cameras: the only place that knows ZXing. */
@NullMarked
package org.guichet.device.scanner;

import org.jspecify.annotations.NullMarked;
