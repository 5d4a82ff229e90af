package org.yaksoku.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;

/**
 * A joint statement, whatever its wordings: who issues it, when, on which meetings it
 * rests.
 */
@Entity
@Table(schema = "statement", name = "statement")
class Statement {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String code;

	private @Nullable UUID seriesId;

	private @Nullable LocalText properName;

	private @Nullable PartialDate adopted;

	private @Nullable PartialDate announced;

	private @Nullable LocalText purpose;

	private @Nullable LocalText context;

	private @Nullable LocalText occasion;

	private @Nullable LocalText note;

	private boolean pressSummary;

	private @Nullable UUID sourceId;

	private @Nullable String internalNote;

	private boolean example;

	@ElementCollection
	@CollectionTable(schema = "statement", name = "statement_meeting", joinColumns = @JoinColumn(name = "statement_id"))
	@OrderColumn(name = "position")
	@Column(name = "meeting_id")
	private List<UUID> meetings = new ArrayList<>();

	@ElementCollection
	@CollectionTable(schema = "statement", name = "statement_issuer", joinColumns = @JoinColumn(name = "statement_id"))
	@OrderColumn(name = "position")
	private List<Issuer> issuers = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected Statement() {
	}

	Statement(NewStatement asked) {
		if (asked.issuers().isEmpty()) {
			throw new IllegalArgumentException("A statement is issued by somebody");
		}
		this.id = Key.next();
		this.code = asked.code();
		this.seriesId = (asked.series() != null) ? asked.series().value() : null;
		this.properName = asked.properName();
		this.adopted = asked.adopted();
		this.announced = asked.announced();
		this.purpose = asked.purpose();
		this.context = asked.context();
		this.occasion = asked.occasion();
		this.note = asked.note();
		this.pressSummary = asked.pressSource() != null;
		this.sourceId = (asked.pressSource() != null) ? asked.pressSource().value() : null;
		this.internalNote = asked.internalNote();
		this.example = asked.example();
		asked.meetings().forEach((meeting) -> this.meetings.add(meeting.value()));
		this.issuers.addAll(asked.issuers());
	}

	/** All but the meetings and the issuers. */
	void describe(StatementChange change) {
		if (change.issuers().isEmpty()) {
			throw new IllegalArgumentException("A statement is issued by somebody");
		}
		this.properName = change.properName();
		this.adopted = change.adopted();
		this.announced = change.announced();
		this.purpose = change.purpose();
		this.context = change.context();
		this.occasion = change.occasion();
		this.note = change.note();
		this.internalNote = change.internalNote();
	}

	/**
	 * Takes away the meetings and the issuers where others than those at the end are to
	 * change: a row is named by its place, and two places never name the same.
	 */
	void release(StatementChange change) {
		if (!beginsWith(meetings(change), this.meetings)) {
			this.meetings.clear();
		}
		if (!beginsWith(change.issuers(), this.issuers)) {
			this.issuers.clear();
		}
	}

	void link(StatementChange change) {
		meetings(change).stream().skip(this.meetings.size()).forEach(this.meetings::add);
		change.issuers().stream().skip(this.issuers.size()).forEach(this.issuers::add);
	}

	private static List<UUID> meetings(StatementChange change) {
		return change.meetings().stream().map(MeetingId::value).toList();
	}

	private static boolean beginsWith(List<?> all, List<?> first) {
		return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
	}

	long version() {
		return Objects.requireNonNullElse(this.version, 0L);
	}

	boolean restsOn(MeetingId meeting) {
		return this.meetings.contains(meeting.value());
	}

	UUID id() {
		return this.id;
	}

	String code() {
		return this.code;
	}

	boolean isPressSummary() {
		return this.pressSummary;
	}

	StatementView view(List<StatementVersion> versions) {
		return new StatementView(new StatementId(this.id), this.code, this.pressSummary,
				versions.stream().map(StatementVersion::view).toList());
	}

}
