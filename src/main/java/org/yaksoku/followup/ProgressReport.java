package org.yaksoku.followup;

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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ReportRefused.Reason;
import org.yaksoku.shared.Key;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

/**
 * What one side says about an action as of a day. Append-only: a mistaken one is
 * corrected by another that names it.
 */
@Immutable
@Entity
@Table(schema = "followup", name = "progress_report")
class ProgressReport {

	@Id
	private UUID id;

	private UUID actionId;

	@Enumerated(EnumType.STRING)
	private Side side;

	private @Nullable UUID organisationId;

	private LocalDate asOf;

	@Enumerated(EnumType.STRING)
	private @Nullable Progress progress;

	private @Nullable String note;

	@Enumerated(EnumType.STRING)
	private @Nullable Language noteLanguage;

	@Enumerated(EnumType.STRING)
	private Visibility visibility;

	private @Nullable Instant embargoUntil;

	private @Nullable UUID correctsId;

	private String reportedBy;

	private Instant reportedAt;

	@ElementCollection
	@CollectionTable(schema = "followup", name = "report_evidence", joinColumns = @JoinColumn(name = "report_id"))
	@OrderColumn(name = "position")
	@Column(name = "document_id")
	private List<UUID> evidence = new ArrayList<>();

	@SuppressWarnings("NullAway.Init") // JPA fills the fields
	protected ProgressReport() {
	}

	ProgressReport(NewReport asked, String reportedBy, Instant reportedAt) {
		if (asked.progress() != null && asked.visibility() == Visibility.OWN_SIDE) {
			throw new ReportRefused(Reason.STATE_KEPT);
		}
		if (asked.progress() == Progress.COMPLETED && asked.note() == null) {
			throw new ReportRefused(Reason.NOTE_MISSING);
		}
		if (asked.progress() == Progress.COMPLETED && asked.evidence().isEmpty()) {
			throw new ReportRefused(Reason.EVIDENCE_MISSING);
		}
		if (asked.progress() == null && asked.note() == null) {
			throw new ReportRefused(Reason.EMPTY);
		}
		this.id = Key.next();
		this.actionId = asked.action().value();
		this.side = asked.side();
		this.organisationId = (asked.organisation() != null) ? asked.organisation().value() : null;
		this.asOf = asked.asOf();
		this.progress = asked.progress();
		this.note = asked.note();
		this.noteLanguage = asked.noteLanguage();
		this.visibility = asked.visibility();
		this.embargoUntil = asked.embargoUntil();
		this.correctsId = (asked.corrects() != null) ? asked.corrects().value() : null;
		this.reportedBy = reportedBy;
		this.reportedAt = reportedAt;
		asked.evidence().forEach((document) -> this.evidence.add(document.value()));
	}

	ReportId id() {
		return new ReportId(this.id);
	}

	UUID actionId() {
		return this.actionId;
	}

	Side side() {
		return this.side;
	}

	/** The mistaken report of the same side that this one corrects, null for none. */
	@Nullable UUID correctsId() {
		return this.correctsId;
	}

	LocalDate asOf() {
		return this.asOf;
	}

	@Nullable Progress progress() {
		return this.progress;
	}

	Visibility visibility() {
		return this.visibility;
	}

}
