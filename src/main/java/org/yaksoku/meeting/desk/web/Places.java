package org.yaksoku.meeting.desk.web;

/**
 * Where the pages about meetings are.
 */
final class Places {

	private Places() {
	}

	static String meeting(String code) {
		return "/desk/meetings/" + code;
	}

	static String part(String code, String kind, Object id) {
		return meeting(code) + "/" + kind + "/" + id;
	}

}
