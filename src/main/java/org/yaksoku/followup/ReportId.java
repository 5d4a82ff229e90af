package org.yaksoku.followup;

import java.util.UUID;

/**
 * Names one progress report.
 */
public record ReportId(UUID value) {

	public static ReportId of(String text) {
		return new ReportId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
