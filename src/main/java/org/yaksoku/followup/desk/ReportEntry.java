package org.yaksoku.followup.desk;

import org.yaksoku.followup.ActionRow;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.Progress;
import org.yaksoku.shared.Row;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.SpokenDate;
import org.yaksoku.shared.Visibility;

/**
 * What one side reported, and what the other answered.
 *
 * @param action code of the action
 * @param before what the side had said before, null where it had said nothing
 * @param progress null for a note that sets no state
 * @param note null without
 * @param organisation which reported, null where none is named
 * @param corrects the mistaken report it replaces, null for none
 * @param corrected whether a later one corrects it
 * @param answer null while the other side has given none
 */
public record ReportEntry(UUID id, String action, Spoken actionTitle, Side side, @Nullable Spoken organisation,
		SpokenDate asOf, SpokenDate reportedAt, @Nullable Progress before, @Nullable Progress progress,
		@Nullable Spoken note, Visibility visibility, @Nullable UUID corrects, boolean corrected,
		List<Evidence> evidence, @Nullable Answer answer) {

	/** A document d, as {@link Evidence} reads it. */
	static final String DOCUMENT = """
			jsonb_build_object('id', d.id, 'kind', d.kind, 'title_ko', d.title_ko, 'title_ja', d.title_ja,
			  'title_en', d.title_en, 'publisher_ko', d.publisher_ko, 'publisher_ja', d.publisher_ja,
			  'publisher_en', d.publisher_en, 'language', d.language, 'url', d.url, 'archived_url', d.archived_url,
			  'bytes', d.bytes, 'sha256', d.sha256, 'visibility', d.visibility,
			  'dated_precision', d.dated_precision, 'dated_earliest', d.dated_earliest, 'dated_latest', d.dated_latest,
			  'dated_printed', d.dated_printed, 'dated_inferred', d.dated_inferred)""";

	static final String SQL = """
			select r.id, a.code, a.title_ko, a.title_ja, a.title_en, r.side, o.name_ko as organisation_ko,
			  o.name_ja as organisation_ja, o.name_en as organisation_en, r.as_of, r.reported_at, r.progress, r.note,
			  r.note_language, r.visibility, r.corrects_id,
			  exists (select from followup.progress_report c where c.corrects_id = r.id) as corrected,
			  (select b.progress from followup.progress_report b where b.action_id = r.action_id and b.side = r.side
			    and b.progress is not null and (b.as_of, b.reported_at, b.id) < (r.as_of, r.reported_at, r.id)
			    and b.id is distinct from r.corrects_id
			    and not exists (select from followup.progress_report c where c.corrects_id = b.id)
			    order by b.as_of desc, b.reported_at desc, b.id desc limit 1) as before,
			  (select jsonb_agg(%s order by e.position)
			    from followup.report_evidence e join document.document d on d.id = e.document_id
			    where e.report_id = r.id and (d.visibility <> 'OWN_SIDE' or d.side = :side)) as evidence,
			  k.side as answer_side, k.agrees, k.note as answer_note, k.note_language as answer_language, k.confirmed_at
			from followup.progress_report r join followup.action a on a.id = r.action_id
			left join party.organisation n on n.id = r.organisation_id
			left join party.organisation o on o.id = coalesce(n.merged_into_id, n.id)
			left join followup.confirmation k on k.report_id = r.id
			where (a.visibility <> 'OWN_SIDE' or a.side = :side) and (r.visibility <> 'OWN_SIDE' or r.side = :side)
			""".formatted(DOCUMENT);

	static ReportEntry of(Row row) {
		@Nullable Boolean agrees = row.answer("agrees");
		return new ReportEntry(row.id("id"), row.string("code"), row.spoken("title", "code"),
				row.constant(Side.class, "side"), row.spoken("organisation"), known(row.plainDay("as_of")),
				known(row.instant("reported_at")), row.findConstant(Progress.class, "before"),
				row.findConstant(Progress.class, "progress"), row.note("note", "note_language"),
				row.constant(Visibility.class, "visibility"), row.findId("corrects_id"), row.is("corrected"),
				row.rows("evidence").stream().map(Evidence::of).toList(),
				(agrees != null) ? new Answer(row.constant(Side.class, "answer_side"), agrees,
						row.note("answer_note", "answer_language"), known(row.instant("confirmed_at"))) : null);
	}

	/** Whether it says something the other side may answer, and has not answered yet. */
	public boolean isOpen() {
		return this.progress != null && !this.corrected && this.answer == null;
	}

	public @Nullable String style() {
		return (this.progress != null) ? ActionRow.style(this.progress) : null;
	}

	private static SpokenDate known(@Nullable SpokenDate date) {
		if (date == null) {
			throw new IllegalStateException("A report has its days");
		}
		return date;
	}

	/**
	 * A document that backs a report, or stands under an action.
	 *
	 * @param url of a link, null for a file
	 * @param archivedUrl where a copy of a linked page is kept, null for none
	 * @param bytes of a file, null for a link
	 * @param sha256 of the bytes of a file in hexadecimal, null for a link
	 */
	public record Evidence(UUID id, @Nullable Spoken title, @Nullable Spoken publisher, @Nullable SpokenDate dated,
			@Nullable String language, @Nullable String url, @Nullable String archivedUrl, @Nullable Integer bytes,
			@Nullable String sha256, Visibility visibility) {

		static Evidence of(Row row) {
			return new Evidence(row.id("id"), row.spoken("title"), row.spoken("publisher"), row.date("dated"),
					row.find("language"), row.find("url"), row.find("archived_url"), row.number("bytes"),
					row.find("sha256"), row.constant(Visibility.class, "visibility"));
		}

	}

	/**
	 * What the other side answered.
	 *
	 * @param agrees false where it sees it differently
	 * @param note null without
	 */
	public record Answer(Side side, boolean agrees, @Nullable Spoken note, SpokenDate at) {

	}

}
