package org.yaksoku.followup.desk.web;

import java.text.Normalizer;
import java.util.List;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.followup.desk.BulkChange;
import org.yaksoku.followup.desk.BulkChange.Kind;
import org.yaksoku.followup.desk.BulkDesk;
import org.yaksoku.topic.TopicId;

import org.springframework.validation.Errors;

/**
 * What a browser may send to change many actions.
 *
 * @param code of each
 * @param responsible somebody, or {@link #NOBODY}
 * @param by how many days or months, with a sign
 * @param unit DAYS or MONTHS
 * @param from the page to return to
 * @param seen of each action the preview showed, with its version; none before it
 */
@NullUnmarked
record BulkForm(@NotEmpty @Size(max = BulkDesk.MOST) List<String> code, @NotNull Kind kind, String lead,
		String responsible, String topic, String by, String unit, @Size(max = 500) String reason, String from,
		@Size(max = BulkDesk.MOST) List<String> seen) {

	/** Chosen to have nobody look after them. */
	static final String NOBODY = "nobody";

	static BulkForm blank(List<String> codes, String from) {
		return new BulkForm(codes, null, "", "", "", "", "DAYS", "", from, List.of());
	}

	/** What the chosen kind needs; what the others have is not looked at. */
	void check(Errors errors) {
		if (this.kind == Kind.LEAD && Typed.id(this.lead) == null) {
			errors.rejectValue("lead", "Choose");
		}
		if (this.kind == Kind.RESPONSIBLE && !NOBODY.equals(this.responsible) && Typed.user(this.responsible) == null) {
			errors.rejectValue("responsible", "Choose");
		}
		if (this.kind == Kind.TOPIC && Typed.id(this.topic) == null) {
			errors.rejectValue("topic", "Choose");
		}
		if (this.kind == Kind.DUE && number() == 0) {
			errors.rejectValue("by", "Number");
		}
		if (this.kind == Kind.DUE && Typed.words(this.reason) == null) {
			errors.rejectValue("reason", "Reason");
		}
	}

	BulkChange toChange() {
		return new BulkChange(this.kind, Typed.organisation(this.lead), Typed.user(this.responsible),
				(Typed.id(this.topic) != null) ? new TopicId(Typed.id(this.topic)) : null, number(),
				"MONTHS".equals(this.unit), Typed.text(Typed.words(this.reason)));
	}

	private int number() {
		String digits = Normalizer.normalize(Typed.text(this.by), Normalizer.Form.NFKC)
			.strip()
			.replace('−', '-')
			.replace("+", "");
		return digits.matches("-?[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
	}

}
