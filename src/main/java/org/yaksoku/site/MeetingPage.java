package org.yaksoku.site;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Folders;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;

/**
 * One edition of a series: when, where, who, what came out.
 *
 * @param names the titles in all languages, for machines
 * @param day first day it can mean, for machines; null where it is not known
 * @param korea who came for the Korean side
 * @param japan who came for the Japanese side
 * @param others who came for neither side
 * @param counts several sources side by side
 * @param previous the previous edition, null where it is not here
 */
public record MeetingPage(MeetingRow meeting, LocalText names, @Nullable String day, @Nullable Spoken venue,
		@Nullable Spoken occasion, @Nullable Spoken reason, @Nullable Party hostOrganisation, List<Participant> korea,
		List<Participant> japan, List<Participant> others, List<HeadCount> counts, List<Spoken> agenda,
		List<Session> sessions, List<Outcome> outcomes, List<Paper> documents, List<StatementName> statements,
		List<Claim> claims, @Nullable Neighbour previous, @Nullable Neighbour next) {

	public List<Participant> of(Side side) {
		return (side == Side.KR) ? this.korea : this.japan;
	}

	/** The documents by their folder, those without one first, under an empty name. */
	public Map<String, List<Paper>> folders() {
		return Folders.of(this.documents, Paper::folder);
	}

	/**
	 * Somebody who came, or is expected.
	 *
	 * @param name null where only the post is known
	 * @param reading how a Japanese reader says the name, null where it is not known
	 * @param printed spellings found in sources
	 * @param title of the post in which somebody came
	 * @param others what else the person was on that day
	 */
	public record Participant(@Nullable Spoken name, @Nullable String reading, List<Spelling> printed,
			@Nullable Spoken title, Party organisation, List<Post> others, String role, String attendance) {

	}

	/**
	 * Another post of a person.
	 */
	public record Post(@Nullable Spoken title, @Nullable Spoken organisation) {

	}

	/**
	 * A name as a source prints it.
	 *
	 * @param language code, null where it is not known
	 */
	public record Spelling(String name, @Nullable String language) {

	}

	/**
	 * How many came, according to one source.
	 *
	 * @param side null for both together
	 */
	public record HeadCount(@Nullable Side side, int count, @Nullable Spoken basis, @Nullable Spoken source,
			@Nullable Spoken publisher, @Nullable String url) {

	}

	/**
	 * A part of the meeting.
	 */
	public record Session(String kind, @Nullable Spoken title, @Nullable Spoken theme, List<Spoken> items,
			List<Participant> people) {

	}

	/**
	 * What came out.
	 *
	 * @param person who said it, where somebody did
	 * @param unilateral the one side that pledged it, null otherwise
	 */
	public record Outcome(String kind, @Nullable Spoken text, @Nullable Spoken note, @Nullable Spoken person,
			@Nullable Side unilateral, List<Named> topics) {

	}

	/**
	 * A document of the meeting.
	 *
	 * @param url null for print
	 * @param folder in which it is filed, null for none
	 */
	public record Paper(@Nullable Spoken title, @Nullable Spoken publisher, @Nullable String url,
			@Nullable Spoken rights, @Nullable Spoken caption, @Nullable String credit, @Nullable FileLink file,
			@Nullable String language, @Nullable String folder) {

	}

	/**
	 * A statement that rests on the meeting.
	 */
	public record StatementName(String code, Spoken title) {

	}

}
