/** The figures and the history of a day to keep as a file or on paper. */
package org.guichet.workflow.export;
