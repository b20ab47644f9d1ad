/** What a demonstration adds to a desk: papers of synthetic people to "scan". */
package org.guichet.workflow.demonstration;
