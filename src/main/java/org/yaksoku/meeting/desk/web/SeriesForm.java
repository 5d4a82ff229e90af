package org.yaksoku.meeting.desk.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.meeting.NewSeries;
import org.yaksoku.meeting.Partner;
import org.yaksoku.meeting.SeriesState;
import org.yaksoku.meeting.desk.SeriesSheet;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.PartialDate;
import org.yaksoku.shared.Side;

/**
 * What a browser may send for a recurring meeting.
 *
 * @param slug its name in addresses; fixed once it is recorded
 */
@NullUnmarked
record SeriesForm(long version, @NotBlank @Size(max = 40) @Pattern(regexp = "|[a-z0-9]+(-[a-z0-9]+)*") String slug,
		@NotNull SeriesState state, @Size(max = 300) String nameKo, @Size(max = 300) String nameJa,
		@Size(max = 300) String nameEn, @Size(max = 100) String shortNameKo, @Size(max = 100) String shortNameJa,
		@Size(max = 100) String shortNameEn, @Size(max = 300) String cadenceKo, @Size(max = 300) String cadenceJa,
		@Size(max = 300) String cadenceEn, @Size(max = 4000) String descriptionKo,
		@Size(max = 4000) String descriptionJa, @Size(max = 4000) String descriptionEn,
		@Size(max = 100) String firstEdition, @NotEmpty List<String> organisationsKR,
		@NotEmpty List<String> organisationsJP) {

	static SeriesForm blank() {
		return new SeriesForm(0, "", SeriesState.ACTIVE, "", "", "", "", "", "", "", "", "", "", "", "", "", List.of(),
				List.of());
	}

	static SeriesForm of(SeriesSheet it) {
		PartialDate first = it.firstEdition();
		return new SeriesForm(it.version(), it.slug(), it.state(), it.name().ko(), it.name().ja(), it.name().en(),
				it.shortName().ko(), it.shortName().ja(), it.shortName().en(), it.cadence().ko(), it.cadence().ja(),
				it.cadence().en(), it.description().ko(), it.description().ja(), it.description().en(),
				(first != null) ? DateReader.write(first) : "", it.pairing(Side.KR), it.pairing(Side.JP));
	}

	@AssertTrue
	public boolean isNamed() {
		return !name().isEmpty();
	}

	@AssertTrue
	public boolean isDated() {
		return DateReader.isReadable(this.firstEdition);
	}

	private LocalText name() {
		return new LocalText(this.nameKo, this.nameJa, this.nameEn);
	}

	/** A date that was not touched keeps the wording of its source. */
	NewSeries toNewSeries(PartialDate before, boolean example) {
		boolean same = before != null && DateReader.write(before).equals(this.firstEdition);
		boolean none = this.firstEdition == null || this.firstEdition.isBlank();
		return new NewSeries(this.slug, name(), new LocalText(this.shortNameKo, this.shortNameJa, this.shortNameEn),
				new LocalText(this.descriptionKo, this.descriptionJa, this.descriptionEn),
				new LocalText(this.cadenceKo, this.cadenceJa, this.cadenceEn), this.state,
				same ? before : none ? null : Picked.date(this.firstEdition, null, false),
				Stream.concat(partners(this.organisationsKR, Side.KR), partners(this.organisationsJP, Side.JP))
					.toList(),
				example);
	}

	private static Stream<Partner> partners(List<String> sent, Side side) {
		return Objects.requireNonNullElse(sent, List.<String>of())
			.stream()
			.map((it) -> Partner.of(OrganisationId.of(it), side));
	}

}
