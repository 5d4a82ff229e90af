package org.yaksoku.notification.minutes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.notification.minutes.Addressee;
import org.yaksoku.notification.minutes.MinutesPart;
import org.yaksoku.notification.minutes.MinutesSheet;
import org.yaksoku.notification.minutes.MinutesSheet.Known;
import org.yaksoku.shared.Language;

/**
 * What a browser may send to have minutes mailed. Addresses that are typed stand one a
 * line.
 */
@NullUnmarked
record MinutesForm(String fingerprint, List<UUID> participants, List<UUID> informed,
		@Size(max = 5000) String participantAddresses, @Size(max = 5000) String informedAddresses,
		@NotNull Language language) {

	MinutesForm {
		participants = (participants != null) ? participants : List.of();
		informed = (informed != null) ? informed : List.of();
	}

	/** Everybody who took part is asked, unless somebody decides otherwise. */
	static MinutesForm of(MinutesSheet sheet, Language language) {
		return new MinutesForm(sheet.fingerprint(), sheet.known().stream().map(Known::participation).toList(),
				List.of(), "", "", language);
	}

	/** The same with the words that are shown now. */
	MinutesForm seen(MinutesSheet sheet) {
		return new MinutesForm(sheet.fingerprint(), this.participants, this.informed, this.participantAddresses,
				this.informedAddresses, this.language);
	}

	static List<String> unreadable(String lines) {
		return lines(lines).stream()
			.filter((it) -> Addressee.of(it, MinutesPart.INFORMED, Language.EN).isEmpty())
			.toList();
	}

	List<Addressee> toAddressees(MinutesSheet sheet, Language own) {
		List<Addressee> addressees = new ArrayList<>();
		for (Known it : sheet.known()) {
			if (this.participants.contains(it.participation())) {
				addressees
					.add(new Addressee(it.participation(), it.name(), it.address(), MinutesPart.PARTICIPANT, own));
			}
			else if (this.informed.contains(it.participation())) {
				addressees.add(new Addressee(it.participation(), it.name(), it.address(), MinutesPart.INFORMED, own));
			}
		}
		typed(addressees, this.participantAddresses, MinutesPart.PARTICIPANT);
		typed(addressees, this.informedAddresses, MinutesPart.INFORMED);
		return addressees;
	}

	private void typed(List<Addressee> addressees, String lines, MinutesPart part) {
		lines(lines).forEach((it) -> Addressee.of(it, part, this.language).ifPresent(addressees::add));
	}

	private static List<String> lines(String lines) {
		return (lines == null) ? List.of() : lines.lines().map(String::strip).filter((it) -> !it.isEmpty()).toList();
	}

}
