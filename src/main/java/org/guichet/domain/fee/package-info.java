/** What is due for a card or a validation: amounts by date, ground of stay and reduction, each with its source. Depends on change. */
package org.guichet.domain.fee;
