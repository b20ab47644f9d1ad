/** The machine's own chip readers, by the interface that all three platforms have for them (PC/SC). */
@NullMarked
package org.guichet.device.chip.pcsc;

import org.jspecify.annotations.NullMarked;
