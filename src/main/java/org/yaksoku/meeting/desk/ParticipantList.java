package org.yaksoku.meeting.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.meeting.Attendance;
import org.yaksoku.meeting.AttendanceService;
import org.yaksoku.meeting.MeetingStatus;
import org.yaksoku.meeting.NewParticipation;
import org.yaksoku.meeting.ParticipationRole;
import org.yaksoku.party.Directory;
import org.yaksoku.party.Directory.Known;
import org.yaksoku.party.NewAffiliation;
import org.yaksoku.party.NewPerson;
import org.yaksoku.party.OrganisationId;
import org.yaksoku.party.PersonId;
import org.yaksoku.party.PersonService;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText;
import org.yaksoku.shared.Side;
import org.yaksoku.shared.Visibility;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a pasted list of people, looks for each among those the portal knows, and logs
 * them once somebody has looked at the result.
 */
@Service
@Transactional
public class ParticipantList {

	private final Directory directory;

	private final PersonService people;

	private final AttendanceService attendance;

	private final CurrentUser currentUser;

	ParticipantList(Directory directory, PersonService people, AttendanceService attendance, CurrentUser currentUser) {
		this.directory = directory;
		this.people = people;
		this.attendance = attendance;
		this.currentUser = currentUser;
	}

	/**
	 * What a pasted list says, with whoever is meant where that is plain. A line that
	 * says what an earlier one says is told so: two people may have one name and post.
	 * Nothing is saved.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	@Transactional(readOnly = true)
	public List<Listed> read(MeetingSheet meeting, String pasted) {
		this.currentUser.writer();
		List<Known> people = this.directory.people();
		List<Known> organisations = this.directory.organisations();
		boolean held = meeting.status() == MeetingStatus.HELD || meeting.status() == MeetingStatus.CLOSED;
		List<Listed> listed = new ArrayList<>();
		Set<String> named = new HashSet<>();
		for (PastedList.Line line : PastedList.read(pasted)) {
			boolean twice = !line.name().isBlank() && !named.add(same(line.name(), line.rest()));
			listed.add(
					look(meeting, line, people, organisations, held ? Attendance.ATTENDED : Attendance.INVITED, twice));
		}
		return listed;
	}

	/**
	 * Logs people, all or none, and registers those who are to be registered under the
	 * name that was typed, with the post they hold. What was typed counts as written in
	 * the language of its letters; Chinese characters alone in that of the line, of the
	 * side of the organisation, or of the reader.
	 * @throws IllegalArgumentException for a line with neither a person nor a post
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void log(MeetingSheet meeting, List<Chosen> chosen, Visibility visibility, Language reader) {
		this.currentUser.writer();
		List<Known> organisations = this.directory.organisations();
		this.attendance.add(meeting.id(),
				chosen.stream()
					.map((it) -> participation(it, side(it, organisations), meeting.example(), visibility, reader))
					.toList());
	}

	private NewParticipation participation(Chosen it, @Nullable Side side, boolean example, Visibility visibility,
			Language reader) {
		String line = it.name() + it.listed();
		@Nullable OrganisationId organisation = (it.organisation() != null) ? new OrganisationId(it.organisation()) : null;
		LocalText title = it.title().isBlank() ? LocalText.none() : Script.text(it.title(), line, side, reader);
		@Nullable PersonId person = (it.person() != null) ? new PersonId(it.person()) : null;
		if (person == null && it.register()) {
			person = register(Script.text(it.name(), line, side, reader), example);
			if (organisation != null) {
				this.people.affiliate(new NewAffiliation(person, organisation, title, null, null));
			}
		}
		return new NewParticipation(null, person, organisation, title, it.role(), it.attendance(), null, visibility,
				null);
	}

	/** What two lines about the same person have in common. */
	private static String same(String name, String rest) {
		return Normalizer.normalize(name + "\t" + rest, Normalizer.Form.NFKC)
			.replaceAll("[ \\u3000]+", "")
			.toLowerCase(Locale.ROOT);
	}

	private PersonId register(LocalText name, boolean example) {
		String slug = "p-" + UUID.randomUUID().toString().substring(0, 13).toLowerCase(Locale.ROOT);
		return this.people.register(new NewPerson(slug, name, null, List.of(), example));
	}

	private static @Nullable Side side(Chosen it, List<Known> organisations) {
		return organisations.stream()
			.filter((known) -> known.id().equals(it.organisation()))
			.findFirst()
			.map(Known::side)
			.orElse(null);
	}

	private static Listed look(MeetingSheet meeting, PastedList.Line line, List<Known> people,
			List<Known> organisations, Attendance attendance, boolean twice) {
		List<Known> persons = people.stream().filter((it) -> it.isCalled(line.name())).toList();
		String title = line.title();
		String organisation = line.organisation();
		if (organisation.isEmpty() && organisations.stream().anyMatch((it) -> it.isCalled(line.title()))) {
			// only two things are given, and the second is no post
			organisation = title;
			title = "";
		}
		String body = organisation;
		List<Known> bodies = body.isEmpty() ? List.of()
				: organisations.stream().filter((it) -> it.isCalled(body)).toList();
		if (bodies.isEmpty() && !body.isEmpty()) {
			// an organisation that nobody knows here stays as it was pasted, with the
			// post
			title = line.rest();
		}
		@Nullable UUID person = (persons.size() == 1) ? persons.get(0).id() : null;
		boolean there = person != null && meeting.participants().stream().anyMatch((it) -> person.equals(it.person()));
		return new Listed(line.name(), line.rest(), title, persons, person,
				(bodies.size() == 1) ? bodies.get(0).id() : null, attendance, there, twice);
	}

	/**
	 * A line of the list and whom it may mean.
	 *
	 * @param listed what else the list says of them, as it was pasted
	 * @param people all who are called so
	 * @param person the one who is meant, null where there is none or several
	 * @param match the organisation that is meant, null where it is not known
	 * @param there whether that person is logged already
	 * @param twice whether an earlier line of the list says the same
	 */
	public record Listed(String name, String listed, String title, List<Known> people, @Nullable UUID person,
			@Nullable UUID match, Attendance attendance, boolean there, boolean twice) {

	}

	/**
	 * What is to be logged of a line.
	 *
	 * @param listed what else the list said of them
	 * @param person null for somebody the portal does not know
	 * @param register whether that somebody is to be registered
	 */
	public record Chosen(String name, String listed, String title, @Nullable UUID person, @Nullable UUID organisation,
			ParticipationRole role, Attendance attendance, boolean register) {

	}

}
