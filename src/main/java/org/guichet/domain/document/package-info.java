/**
 * What a document says and whether its own digits agree: machine-readable zones, their comparison with a person's file, what a
 * scanner typed.
 */
@NullMarked
package org.guichet.domain.document;

import org.jspecify.annotations.NullMarked;
