/** What people bring for a procedure: seen, noted as missing, printed for them; and the site's lists themselves. */
package org.guichet.workflow.checklist;
