package org.yaksoku.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * One edition of a series: when, where, who hosted, where it stands.
 */
@Entity
@Table(schema = "meeting", name = "meeting")
class Meeting {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String code;

	private @Nullable UUID seriesId;

	private @Nullable Integer ordinal;

	private LocalText title;

	@Enumerated(EnumType.STRING)
	private @Nullable Side hostSide;

	private @Nullable UUID hostOrganisationId;

	private @Nullable LocalText place;

	private @Nullable LocalText venue;

	private PartialDate held;

	private @Nullable LocalText occasion;

	@Enumerated(EnumType.STRING)
	private MeetingStatus status;

	private @Nullable LocalText statusReason;

	private @Nullable String internalNote;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable Instant embargoUntil;

	private boolean example;

	@ElementCollection
	@CollectionTable(schema = "meeting", name = "meeting_document", joinColumns = @JoinColumn(name = "meeting_id"))
	@OrderColumn(name = "position")
	private List<Filed> documents = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Meeting() {
	}

	Meeting(NewMeeting asked) {
		this.id = Key.next();
		this.code = asked.code();
		this.seriesId = (asked.series() != null) ? asked.series().value() : null;
		this.ordinal = asked.ordinal();
		this.title = LocalText.required(asked.title(), "A meeting needs a title");
		this.hostSide = asked.hostSide();
		this.hostOrganisationId = (asked.host() != null) ? asked.host().value() : null;
		this.place = asked.place();
		this.venue = asked.venue();
		this.held = asked.held();
		this.occasion = asked.occasion();
		this.status = asked.status();
		this.statusReason = asked.statusReason();
		this.internalNote = asked.internalNote();
		this.visibility = Shared.record(asked.visibility());
		this.embargoUntil = asked.embargoUntil();
		this.example = asked.example();
		asked.documents().forEach((document) -> this.documents.add(new Filed(document.value(), null)));
	}

	UUID id() {
		return this.id;
	}

	@Nullable Long version() {
		return this.version;
	}

	MeetingStatus status() {
		return this.status;
	}

	@Nullable UUID seriesId() {
		return this.seriesId;
	}

	@Nullable Integer ordinal() {
		return this.ordinal;
	}

	PartialDate held() {
		return this.held;
	}

	void describe(MeetingBasics basics) {
		this.seriesId = (basics.series() != null) ? basics.series().value() : null;
		this.ordinal = basics.ordinal();
		this.title = LocalText.required(basics.title(), "A meeting needs a title");
		this.hostSide = basics.hostSide();
		this.hostOrganisationId = (basics.host() != null) ? basics.host().value() : null;
		this.place = basics.place();
		this.venue = basics.venue();
		this.held = basics.held();
		this.occasion = basics.occasion();
	}

	void annotate(@Nullable String note) {
		this.internalNote = note;
	}

	void show(Visibility visibility, @Nullable Instant embargoUntil) {
		this.visibility = Shared.record(visibility);
		this.embargoUntil = embargoUntil;
	}

	/**
	 * Moves on, but never to CLOSED, which is a step of its own, nor from there.
	 */
	void move(MeetingStatus status, LocalText reason, LocalDate today) {
		if (this.status == MeetingStatus.CLOSED || status == MeetingStatus.CLOSED) {
			throw new IllegalStateException("A meeting is closed once, by an approver");
		}
		boolean explained = status == MeetingStatus.POSTPONED || status == MeetingStatus.CANCELLED;
		if (explained && reason.isEmpty()) {
			throw new IllegalArgumentException("A meeting is not put off without a reason");
		}
		LocalDate first = this.held.earliest();
		if (status == MeetingStatus.HELD && first != null && first.isAfter(today)) {
			throw new IllegalArgumentException("A meeting of a day to come has not been held");
		}
		this.status = status;
		this.statusReason = explained ? reason : LocalText.none();
	}

	void close() {
		if (this.status != MeetingStatus.HELD) {
			throw new IllegalStateException("Only a meeting that was held is closed");
		}
		this.status = MeetingStatus.CLOSED;
	}

	List<Filed> documents() {
		return this.documents;
	}

	MeetingView view() {
		return new MeetingView(new MeetingId(this.id), this.code, this.ordinal, this.title, this.held, this.status,
				this.example);
	}

}
