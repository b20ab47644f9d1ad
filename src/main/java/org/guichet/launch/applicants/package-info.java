/** Brings a CSV file of people into a home: examines the file, reads it line by line, and keeps note of what it could not take. */
package org.guichet.launch.applicants;
