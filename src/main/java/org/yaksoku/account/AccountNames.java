package org.yaksoku.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.yaksoku.shared.ActorNames;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls people by the name they write themselves, also when their account is no longer
 * active.
 */
@Component
class AccountNames implements ActorNames {

	private static final String PERSON = "user:";

	private final UserAccountRepository accounts;

	AccountNames(UserAccountRepository accounts) {
		this.accounts = accounts;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, String> of(Collection<String> actors) {
		Map<String, String> names = new HashMap<>();
		actors.forEach((it) -> names.put(it, it));
		List<UUID> people = actors.stream()
			.distinct()
			.filter((it) -> it.startsWith(PERSON))
			.map((it) -> UUID.fromString(it.substring(PERSON.length())))
			.toList();
		if (!people.isEmpty()) {
			this.accounts.findByIdIn(people).forEach((it) -> names.put(PERSON + it.id(), it.view().name()));
		}
		return names;
	}

}
