/** Appointments from files of other programs: CSV and iCalendar, read line by line, checked as a whole, taken or left with a reason. */
package org.guichet.launch.appointments;
