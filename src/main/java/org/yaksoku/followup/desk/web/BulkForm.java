package org.yaksoku.followup.desk.web;

import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.followup.desk.BulkChange;
import org.yaksoku.followup.desk.BulkChange.Kind;
import org.yaksoku.followup.desk.BulkDesk;
import org.yaksoku.topic.TopicId;

/**
 * What a browser may send to change many actions.
 *
 * @param code of each
 * @param by how many days or months, with a sign
 * @param unit DAYS or MONTHS
 * @param from the page to return to
 * @param seen of each action the preview showed, with its version; none before it
 */
@NullUnmarked
record BulkForm(@NotEmpty @Size(max = BulkDesk.MOST) List<String> code, @NotNull Kind kind, String lead,
		String responsible, String topic, @Pattern(regexp = "|[-+−]?[0-9]{1,4}") String by, String unit,
		@Size(max = 500) String reason, String from, @Size(max = BulkDesk.MOST) List<String> seen) {

	static BulkForm blank(List<String> codes, String from) {
		return new BulkForm(codes, Kind.RESPONSIBLE, "", "", "", "", "DAYS", "", from, List.of());
	}

	@AssertTrue
	public boolean isChosen() {
		return (this.kind != Kind.LEAD || Typed.id(this.lead) != null)
				&& (this.kind != Kind.TOPIC || Typed.id(this.topic) != null);
	}

	@AssertTrue
	public boolean isShifted() {
		return this.kind != Kind.DUE || (this.by != null && !this.by.isBlank() && number() != 0);
	}

	@AssertTrue
	public boolean isExplained() {
		return this.kind != Kind.DUE || Typed.words(this.reason) != null;
	}

	BulkChange toChange() {
		return new BulkChange(this.kind, Typed.organisation(this.lead), Typed.user(this.responsible),
				(Typed.id(this.topic) != null) ? new TopicId(Typed.id(this.topic)) : null, number(),
				"MONTHS".equals(this.unit), Typed.text(Typed.words(this.reason)));
	}

	private int number() {
		String digits = Typed.text(this.by).replace('−', '-').replace("+", "");
		return digits.matches("-?[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
	}

}
