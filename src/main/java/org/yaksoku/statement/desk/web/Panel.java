package org.yaksoku.statement.desk.web;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.web.LocalTime;
import org.yaksoku.statement.desk.DraftView;

/**
 * One half of the page of the signatures.
 *
 * @param signature null until the side has signed
 */
public record Panel(Side side, DraftView.@Nullable Signature signature) {

	/** The same for programs, to the second. */
	public String datetime() {
		return (this.signature != null) ? this.signature.at().truncatedTo(ChronoUnit.SECONDS).toString() : "";
	}

	/** When it was given, to the minute, in the time of both countries. */
	public String time() {
		return (this.signature != null)
				? this.signature.at().atOffset(LocalTime.ZONE).format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm"))
				: "";
	}

}
