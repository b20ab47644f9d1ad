/** What people are told by SMS or e-mail: put together, listed, sent through the site's outgoing folder or a file. */
package org.guichet.workflow.notice;
