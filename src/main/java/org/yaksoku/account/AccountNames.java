package org.yaksoku.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.Side;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls people by the name they write themselves, also when their account is no longer
 * active.
 */
@Component
class AccountNames implements ActorNames {

	private static final String PERSON = "user:";

	private static final String SYSTEM = "system:";

	private final UserAccountRepository accounts;

	private final MessageSource messages;

	AccountNames(UserAccountRepository accounts, MessageSource messages) {
		this.accounts = accounts;
		this.messages = messages;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, String> of(Collection<String> actors) {
		Map<String, String> names = new HashMap<>();
		actors.forEach((it) -> names.put(it, it.startsWith(SYSTEM) ? work(it.substring(SYSTEM.length())) : it));
		people(actors).forEach((it) -> names.put(PERSON + it.id(), it.view().name()));
		return names;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Side> sides(Collection<String> actors) {
		Map<String, Side> sides = new HashMap<>();
		people(actors).forEach((it) -> sides.put(PERSON + it.id(), it.view().side()));
		return sides;
	}

	@Override
	@Transactional(readOnly = true)
	public Collection<String> workingFor(Side side) {
		return this.accounts.findBySide(side).stream().map((it) -> PERSON + it.id()).toList();
	}

	private List<UserAccount> people(Collection<String> actors) {
		List<UUID> people = actors.stream()
			.distinct()
			.filter((it) -> it.startsWith(PERSON))
			.map((it) -> UUID.fromString(it.substring(PERSON.length())))
			.toList();
		return people.isEmpty() ? List.of() : this.accounts.findByIdIn(people);
	}

	/** What the system did, in the reader's language. */
	private String work(String what) {
		// a task that has no words yet is called by its name: a history is never without
		// a page
		return Objects.requireNonNullElse(
				this.messages.getMessage("shared.system." + what, null, what, LocaleContextHolder.getLocale()), what);
	}

}
