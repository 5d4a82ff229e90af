package org.yaksoku.followup.desk.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaksoku.followup.ActionFilter;
import org.yaksoku.party.OrganisationService;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.Language;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The conditions under which the list of actions is shown, each with the list without it.
 */
@Component
class Chips {

	private final OrganisationService organisations;

	private final MessageSource messages;

	Chips(OrganisationService organisations, MessageSource messages) {
		this.organisations = organisations;
		this.messages = messages;
	}

	/**
	 * @param topics to be named, by their slugs
	 */
	List<Chip> of(ActionFilter filter, ListAddress address, List<Choice> topics, Language reader) {
		List<Chip> chips = new ArrayList<>();
		if (!filter.words().isEmpty()) {
			chips.add(chip("followup.filter.words", filter.words(), null, address.without("q"), reader));
		}
		if (filter.scope() != ActionFilter.Scope.ALL) {
			chips.add(said("followup.filter.scope", "followup.scope." + filter.scope(), address.without("scope"),
					reader));
		}
		if (filter.owing() != null) {
			chips.add(said("followup.filter.owes", "shared.side." + filter.owing(), address.without("owes"), reader));
		}
		filter.progress()
			.forEach((it) -> chips.add(said("followup.column.PROGRESS", "site.progress." + it,
					address.without("progress", it.name()), reader)));
		if (filter.schedule() != null) {
			chips.add(said("followup.column.SCHEDULE", "site.schedule." + filter.schedule(),
					address.without("schedule"), reader));
		}
		if (filter.confirmation() != null) {
			chips.add(said("followup.column.CONFIRMATION", "followup.confirmation." + filter.confirmation(),
					address.without("confirmation"), reader));
		}
		if (!filter.topic().isEmpty()) {
			Choice topic = topics.stream()
				.filter((it) -> it.value().equals(filter.topic()))
				.findFirst()
				.orElse(new Choice(filter.topic(), filter.topic(), Language.EN.code()));
			chips.add(chip("followup.filter.topic", topic.text(), topic.language(), address.without("topic"), reader));
		}
		if (!filter.statement().isEmpty()) {
			chips
				.add(chip("followup.filter.statement", filter.statement(), null, address.without("statement"), reader));
		}
		if (!filter.organisation().isEmpty()) {
			Choice organisation = this.organisations.bySlug(filter.organisation())
				.map((it) -> it.choice(reader))
				.orElse(new Choice("", filter.organisation(), Language.EN.code()));
			chips.add(chip("followup.filter.organisation", organisation.text(), organisation.language(),
					address.without("organisation"), reader));
		}
		filter.flags()
			.forEach((it) -> chips
				.add(said("followup.filter.flags", "followup.flag." + it, address.without("flag", it.name()), reader)));
		return chips;
	}

	private Chip said(String label, String word, String without, Language reader) {
		return chip(label, this.messages.getMessage(word, null, reader.locale()), null, without, reader);
	}

	private Chip chip(String label, String text, @Nullable String language, String without, Language reader) {
		return new Chip(this.messages.getMessage(label, null, reader.locale()), text, language, without);
	}

	/**
	 * A condition.
	 *
	 * @param label what it is about
	 * @param language the code of the one the text is in, null where it is the reader’s
	 * @param without the address of the list without it
	 */
	record Chip(String label, String text, @Nullable String language, String without) {

	}

}
