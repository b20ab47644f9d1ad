/** The form by which a person without a file gets one, with those who are alike beside it. */
package org.guichet.desktop.applicant;
