/** What was taken out of documents into a person's file, and from which. Depends on change and document. */
@NullMarked
package org.guichet.domain.takeover;

import org.jspecify.annotations.NullMarked;
