package org.yaksoku.followup.desk.web;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.followup.ActionChange;
import org.yaksoku.followup.desk.ActionSheet;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Moments;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.web.LocalTime;
import org.yaksoku.statement.ClauseId;

/**
 * What a browser may send about an action itself.
 *
 * @param clauses as they are cited: kccj-14 §2, kccj-13 §3-1
 * @param embargo day and time in UTC+9, empty for at once
 */
@NullUnmarked
record ActionForm(Long version, @Size(max = 300) String titleKo, @Size(max = 300) String titleJa,
		@Size(max = 300) String titleEn, @Size(max = 500) String deliverableKo, @Size(max = 500) String deliverableJa,
		@Size(max = 500) String deliverableEn, @Size(max = 500) String clauses, List<String> supporters, Boolean staged,
		@NotNull Visibility visibility, @Size(max = 40) String embargo) {

	static ActionForm of(ActionSheet sheet) {
		LocalText title = sheet.row().titles();
		LocalText deliverable = sheet.row().deliverable();
		return new ActionForm(sheet.version(), title.ko(), title.ja(), title.en(), deliverable.ko(), deliverable.ja(),
				deliverable.en(), citations(sheet),
				sheet.supporters().stream().map((it) -> it.id().toString()).toList(), sheet.staged(),
				sheet.visibility(), (sheet.embargoUntil() != null) ? Moments.minute(sheet.embargoUntil()) : "");
	}

	@AssertTrue
	public boolean isTitled() {
		return !title().isEmpty();
	}

	@AssertTrue
	public boolean isTimed() {
		return this.embargo == null || this.embargo.isBlank() || LocalTime.find(this.embargo).isPresent();
	}

	ActionChange toChange(List<ClauseId> cited, ActionSheet now) {
		return new ActionChange(title(), new LocalText(this.deliverableKo, this.deliverableJa, this.deliverableEn),
				cited, Typed.organisations(this.supporters), Boolean.TRUE.equals(this.staged), this.visibility,
				of(now).embargo().equals(Typed.text(this.embargo)) ? now.embargoUntil()
						: (this.embargo == null || this.embargo.isBlank()) ? null
								: LocalTime.find(this.embargo).orElseThrow());
	}

	static String citations(ActionSheet sheet) {
		return sheet.clauses().stream().map((it) -> it.statement() + " §" + it.key()).collect(Collectors.joining(", "));
	}

	private LocalText title() {
		return new LocalText(this.titleKo, this.titleJa, this.titleEn);
	}

}
