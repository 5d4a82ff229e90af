package org.yaksoku.meeting.desk.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.meeting.desk.MeetingSheet;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Visibility;

/**
 * The small forms about a meeting as a whole.
 */
@NullUnmarked
final class MeetingForms {

	static final int MOST_PEOPLE = 500;

	private MeetingForms() {
	}

	/**
	 * What a browser may send about who sees the meeting.
	 *
	 * @param embargo a day and a time of UTC+9, empty without
	 */
	record VisibilityForm(long version, @NotNull Visibility visibility, @Size(max = 60) String embargo) {

		static VisibilityForm of(MeetingSheet sheet) {
			return new VisibilityForm(sheet.version(), sheet.visibility(), Picked.time(sheet.embargoUntil()));
		}

		@AssertTrue
		public boolean isTimed() {
			return Picked.isTime(this.embargo);
		}

		@AssertTrue
		public boolean isShared() {
			return this.visibility != Visibility.OWN_SIDE;
		}

	}

	/**
	 * What a browser may send about where the meeting stands.
	 */
	record StatusForm(long version, @NotNull MeetingStatus status, @Size(max = 1000) String reasonKo,
			@Size(max = 1000) String reasonJa, @Size(max = 1000) String reasonEn) {

		static StatusForm of(MeetingSheet sheet) {
			LocalText reason = sheet.statusReason();
			return new StatusForm(sheet.version(), sheet.status(), reason.ko(), reason.ja(), reason.en());
		}

		@AssertTrue
		public boolean isExplained() {
			return (this.status != MeetingStatus.POSTPONED && this.status != MeetingStatus.CANCELLED)
					|| !reason().isEmpty();
		}

		LocalText reason() {
			return new LocalText(this.reasonKo, this.reasonJa, this.reasonEn);
		}

	}

	/** A note both desks read. */
	record SharedNoteForm(long version, @Size(max = 20000) String sharedNote) {

	}

	/** A note the own desk reads. */
	record OwnNoteForm(long version, @Size(max = 20000) String ownNote) {

	}

	/** A list of people as it was pasted. */
	record ListForm(@Size(max = 20000) String list) {

		@AssertTrue
		public boolean isFilled() {
			return this.list != null && !this.list.isBlank();
		}

		/** As long as a page with a row for each can be read and sent. */
		@AssertTrue
		public boolean isShort() {
			return this.list == null || this.list.lines().filter((it) -> !it.isBlank()).count() <= MOST_PEOPLE;
		}

	}

}
