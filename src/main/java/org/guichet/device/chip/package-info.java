/**
 * The chips of passports and cards through whatever reader: JMRTD speaks their protocols (ICAO Doc 9303 part 11), a thread of its own waits
 * for them. Readers of the machine are in {@code pcsc}, a chip that is not there in {@code emulated}.
 */
@NullMarked
package org.guichet.device.chip;

import org.jspecify.annotations.NullMarked;
