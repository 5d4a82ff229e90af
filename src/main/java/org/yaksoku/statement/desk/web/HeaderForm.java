package org.yaksoku.statement.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.meeting.MeetingId;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.web.Beside;
import org.yaksoku.statement.Issuer;
import org.yaksoku.statement.StatementChange;
import org.yaksoku.statement.desk.HeaderView;

/**
 * What a browser may send about a statement beside its wordings.
 */
@NullUnmarked
record HeaderForm(Long version, @Size(max = 300) String properNameKo, @Size(max = 300) String properNameJa,
		@Size(max = 300) String properNameEn, @Size(max = 4000) String purposeKo, @Size(max = 4000) String purposeJa,
		@Size(max = 4000) String purposeEn, @Size(max = 4000) String contextKo, @Size(max = 4000) String contextJa,
		@Size(max = 4000) String contextEn, @Size(max = 300) String occasionKo, @Size(max = 300) String occasionJa,
		@Size(max = 300) String occasionEn, @Size(max = 4000) String noteKo, @Size(max = 4000) String noteJa,
		@Size(max = 4000) String noteEn, @Size(max = 100) String adopted, @Size(max = 200) String adoptedPrinted,
		Boolean adoptedInferred, @Size(max = 100) String announced, @Size(max = 200) String announcedPrinted,
		Boolean announcedInferred, @Size(max = 4000) String internalNote, List<String> meetings,
		List<String> organisationsKR, List<String> organisationsJP) {

	HeaderForm {
		// a form without it was not made by our page: it is stale
		version = (version != null) ? version : -1L;
		adoptedInferred = Boolean.TRUE.equals(adoptedInferred);
		announcedInferred = Boolean.TRUE.equals(announcedInferred);
		meetings = (meetings != null) ? meetings : List.of();
		organisationsKR = (organisationsKR != null) ? organisationsKR : List.of();
		organisationsJP = (organisationsJP != null) ? organisationsJP : List.of();
	}

	static HeaderForm of(HeaderView header) {
		PartialDate adopted = Objects.requireNonNullElse(header.adopted(), PartialDate.unknown(null));
		PartialDate announced = Objects.requireNonNullElse(header.announced(), PartialDate.unknown(null));
		LocalText properName = header.properName();
		LocalText purpose = header.purpose();
		LocalText context = header.context();
		LocalText occasion = header.occasion();
		LocalText note = header.note();
		return new HeaderForm(header.version(), properName.ko(), properName.ja(), properName.en(), purpose.ko(),
				purpose.ja(), purpose.en(), context.ko(), context.ja(), context.en(), occasion.ko(), occasion.ja(),
				occasion.en(), note.ko(), note.ja(), note.en(), DateReader.write(adopted), adopted.printed(),
				adopted.inferred(), DateReader.write(announced), announced.printed(), announced.inferred(),
				header.internalNote(), header.meetings().stream().map(MeetingId::toString).toList(),
				issuers(header, Side.KR), issuers(header, Side.JP));
	}

	@AssertTrue
	@Beside("adopted")
	public boolean isAdoptedReadable() {
		return DateReader.isReadable(this.adopted);
	}

	@AssertTrue
	@Beside("announced")
	public boolean isAnnouncedReadable() {
		return DateReader.isReadable(this.announced);
	}

	@AssertTrue
	@Beside("organisationsKR")
	public boolean isIssued() {
		return !this.organisationsKR.isEmpty() || !this.organisationsJP.isEmpty();
	}

	/** What was there keeps its order; what is new follows it. */
	StatementChange toChange(HeaderView now) {
		List<Issuer> issuers = new ArrayList<>();
		this.organisationsKR.forEach((it) -> issuers.add(Issuer.of(OrganisationId.of(it), Side.KR)));
		this.organisationsJP.forEach((it) -> issuers.add(Issuer.of(OrganisationId.of(it), Side.JP)));
		return new StatementChange(ordered(now.meetings(), this.meetings.stream().map(MeetingId::of).toList()),
				ordered(now.issuers(), issuers), new LocalText(this.properNameKo, this.properNameJa, this.properNameEn),
				date(this.adopted, this.adoptedPrinted, this.adoptedInferred),
				date(this.announced, this.announcedPrinted, this.announcedInferred),
				new LocalText(this.purposeKo, this.purposeJa, this.purposeEn),
				new LocalText(this.contextKo, this.contextJa, this.contextEn),
				new LocalText(this.occasionKo, this.occasionJa, this.occasionEn),
				new LocalText(this.noteKo, this.noteJa, this.noteEn),
				(this.internalNote == null || this.internalNote.isBlank()) ? null : this.internalNote);
	}

	private static <T> List<T> ordered(List<T> now, List<T> chosen) {
		List<T> ordered = new ArrayList<>(now);
		ordered.retainAll(chosen);
		chosen.stream().filter((it) -> !ordered.contains(it)).distinct().forEach(ordered::add);
		return ordered;
	}

	private static PartialDate date(String typed, String printed, boolean inferred) {
		boolean wordless = printed == null || printed.isBlank();
		if (typed == null || typed.isBlank()) {
			return wordless ? null : PartialDate.unknown(printed);
		}
		PartialDate date = DateReader.readAsTyped(typed).orElseThrow();
		PartialDate said = wordless ? date : date.printedAs(printed);
		return inferred ? said.asInferred() : said;
	}

	private static List<String> issuers(HeaderView header, Side side) {
		return header.issuers(side).stream().map((it) -> it.organisationId().toString()).toList();
	}

}
