/** The chips of passports and cards: read where a reader is, held against the printed zone, and judged. */
@NullMarked
package org.guichet.workflow.chip;

import org.jspecify.annotations.NullMarked;
