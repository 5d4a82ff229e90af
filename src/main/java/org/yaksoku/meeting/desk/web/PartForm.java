package org.yaksoku.meeting.desk.web;

/**
 * What a browser may send for one part of a meeting.
 */
interface PartForm {

	/** The version of the part the form was made from, 0 for a new one. */
	long version();

}
