package org.yaksoku.followup.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.FileService;
import org.yaksoku.document.NewFile;
import org.yaksoku.followup.ActionList;
import org.yaksoku.followup.ActionRow;
import org.yaksoku.followup.NewReport;
import org.yaksoku.followup.ReportId;
import org.yaksoku.followup.ReportService;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Side;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a report together with what backs it: both or neither.
 */
@Service
@Transactional
public class ReportDesk {

	private final FileService files;

	private final ReportService reports;

	private final ActionList list;

	private final DeskReader desk;

	ReportDesk(FileService files, ReportService reports, ActionList list, DeskReader desk) {
		this.files = files;
		this.reports = reports;
		this.list = list;
		this.desk = desk;
	}

	/**
	 * Reports, and adds the evidence as documents.
	 * @param seen how many reports of the own side the page knew of
	 * @param evidence what backs it; none where there is nothing to show yet
	 * @throws org.yaksoku.document.FileRefused for a file that is not kept
	 * @throws org.yaksoku.shared.Stale where the side reported meanwhile
	 * @see ReportService#report(NewReport)
	 */
	public ReportId report(NewReport asked, long seen, List<NewFile> evidence) {
		List<DocumentId> documents = new ArrayList<>(asked.evidence());
		evidence.forEach((it) -> documents.add(this.files.add(it)));
		return this.reports.report(new NewReport(asked.action(), asked.side(), asked.organisation(), asked.asOf(),
				asked.progress(), asked.note(), asked.noteLanguage(), documents, asked.visibility(),
				asked.embargoUntil(), asked.corrects()), seen);
	}

	/**
	 * The first of some actions that a side owes and has not brought to an end.
	 * @param codes in the order in which they are wanted
	 */
	@Transactional(readOnly = true)
	public Optional<String> firstOwed(List<String> codes, Side side, Language reader) {
		Set<String> owed = this.list.of(codes, reader)
			.stream()
			.filter((it) -> it.owing().contains(side) && it.progress().isOpen())
			.map(ActionRow::code)
			.collect(Collectors.toSet());
		return codes.stream().filter(owed::contains).findFirst();
	}

	/**
	 * Answers a report of an action.
	 * @param action the code of the action the page is about
	 * @throws NotFound where the report is not one of it
	 * @see ReportService#answer
	 */
	public void answer(String action, UUID report, boolean agrees, @Nullable String note, Language language) {
		this.desk
			.one(language, """
					select 1 from followup.progress_report r join followup.action a on a.id = r.action_id
					where r.id = :report and a.code = :code and (a.visibility <> 'OWN_SIDE' or a.side = :side)""",
					Map.<String, Object>of("report", report, "code", action))
			.orElseThrow(() -> new NotFound(report));
		this.reports.answer(new ReportId(report), agrees, note, (note != null) ? language : null);
	}

}
