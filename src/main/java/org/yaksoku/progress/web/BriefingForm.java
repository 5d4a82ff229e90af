package org.yaksoku.progress.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.progress.BriefingPart;
import org.yaksoku.progress.NewBriefing;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.KnownDay;
import org.yaksoku.progress.figures.Scope;
import org.yaksoku.shared.Language;

/**
 * What a browser may ask of a briefing. What passed the patterns needs no escaping in an
 * address.
 */
@NullUnmarked
record BriefingForm(@Size(min = 1) List<@Pattern(regexp = "ko|ja|en") String> langs,
		@Size(min = 1) List<@Pattern(regexp = "[A-Z_]{1,40}") String> parts,
		@Pattern(regexp = "internal|public") String audience, @Pattern(regexp = "|[a-z0-9-]{1,80}") String series,
		@KnownDay String asOf, @Pattern(regexp = "|[a-z0-9-]{1,80}") String since, @KnownDay String sinceDay,
		@Pattern(regexp = "|[a-z0-9-]{1,80}") String annex, @Pattern(regexp = "|choose|preview|print") String then) {

	private static final String DAY = "[12][0-9]{3}-[01][0-9]-[0-3][0-9]";

	/**
	 * A day to compare with has a field of its own; where it is filled in it counts.
	 */
	BriefingForm {
		if (sinceDay != null && sinceDay.matches(DAY)) {
			since = sinceDay;
		}
		else if (since != null && since.matches(DAY)) {
			sinceDay = since;
		}
	}

	/** Everything but the whole text, in the reader’s language, for inside. */
	BriefingForm orUsual(Language reader) {
		List<String> usual = new ArrayList<>();
		for (BriefingPart part : BriefingPart.values()) {
			if (part != BriefingPart.ANNEX) {
				usual.add(part.name());
			}
		}
		return new BriefingForm((this.langs != null) ? this.langs : List.of(reader.code()),
				(this.parts != null) ? this.parts : usual, (this.audience != null) ? this.audience : "internal",
				said(this.series), said(this.asOf), said(this.since), said(this.sinceDay), said(this.annex),
				said(this.then));
	}

	boolean hasUnknownPart() {
		Set<String> known = Arrays.stream(BriefingPart.values()).map(BriefingPart::name).collect(Collectors.toSet());
		return !known.containsAll(this.parts);
	}

	/**
	 * @throws IllegalArgumentException for an unknown part
	 */
	NewBriefing toBriefing() {
		Set<BriefingPart> chosen = EnumSet.noneOf(BriefingPart.class);
		this.parts.forEach((it) -> chosen.add(BriefingPart.valueOf(it)));
		return new NewBriefing(languages(), new Scope(Asked.none(this.series), null, null, null, null, null), this.asOf,
				this.since, chosen, this.annex, !"public".equals(this.audience));
	}

	/** In the order in which they were named, each once. */
	List<Language> languages() {
		return new LinkedHashSet<>(this.langs).stream().flatMap((it) -> Language.find(it).stream()).toList();
	}

	/** The same in an address: what follows its question mark. */
	public String query() {
		List<String> query = new ArrayList<>();
		this.langs.forEach((it) -> query.add("langs=" + it));
		this.parts.forEach((it) -> query.add("parts=" + it));
		query.add("audience=" + this.audience);
		query.add("series=" + this.series);
		query.add("asOf=" + this.asOf);
		query.add("since=" + this.since);
		if (!this.annex.isEmpty()) {
			query.add("annex=" + this.annex);
		}
		return String.join("&", query);
	}

	private static String said(String value) {
		return (value != null) ? value : "";
	}

}
