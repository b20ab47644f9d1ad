/** Opening a person's file, with the purpose on record. */
package org.guichet.workflow.file;
