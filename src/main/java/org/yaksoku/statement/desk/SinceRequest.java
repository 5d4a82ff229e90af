package org.yaksoku.statement.desk;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Moments;

/**
 * What changed since both sides were asked for their signature the last time.
 *
 * @param number of the version they were asked about
 * @param by who asked, as the history names them
 * @param at an instant; shown in UTC+9
 * @param parts that changed, in the order of the text; empty where nothing did
 */
public record SinceRequest(int number, String by, Instant at, List<Part> parts) {

	/** When, to the minute, in the time of both countries. */
	public String time() {
		return Moments.minute(this.at);
	}

	/** The same for programs, to the second. */
	public String datetime() {
		return Moments.datetime(this.at);
	}

	/**
	 * A clause that changed, or a part of the frame.
	 *
	 * @param what the number of the clause, or the name of the part: title, preamble,
	 * closing
	 * @param notes what became of it beside its words
	 * @param words what became of its words, and of its addressee
	 */
	public record Part(String what, boolean clause, List<Note> notes, List<Words> words) {

	}

	/**
	 * Something that changed and is said in a sentence.
	 *
	 * @param kind added, dropped, moved, renumbered, kind or standing
	 * @param language of the text it concerns, null where it is none
	 * @param was the name it had, null where there was none; likewise what it is
	 */
	public record Note(String kind, @Nullable Language language, @Nullable String was, @Nullable String is) {

	}

	/**
	 * Words that changed in one language.
	 *
	 * @param addressee whether they say to whom a clause is addressed
	 */
	public record Words(boolean addressee, Change change) {

	}

}
