package org.yaksoku.account.people.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.yaksoku.account.people.PeopleDesk;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Role;

/**
 * What the pages for administrators show, whichever controller answers.
 */
@Component("accountPeoplePages")
class PeoplePages {

	static final String USERS = "/admin/users";

	private final PeopleDesk desk;

	private final MessageSource messages;

	PeoplePages(PeopleDesk desk, MessageSource messages) {
		this.desk = desk;
		this.messages = messages;
	}

	String index(Language language, Model model) {
		model.addAttribute("people", this.desk.people(language));
		model.addAttribute("invited", this.desk.invited(language));
		model.addAttribute("signatories", this.desk.signatories(language));
		return "account/people";
	}

	String person(UUID id, Language language, Model model) {
		model.addAttribute("person", this.desk.person(id, language));
		choices(language, model);
		return "account/people-person";
	}

	String invitation(Language language, Model model) {
		choices(language, model);
		model.addAttribute("languages", language.first());
		return "account/people-invitation";
	}

	private void choices(Language language, Model model) {
		model.addAttribute("roles", roles(language));
		model.addAttribute("organisations", this.desk.organisations(language));
	}

	/** Each role with what it lets somebody do. */
	private List<Choice> roles(Language language) {
		Locale locale = language.locale();
		return Stream.of(Role.values())
			.map((it) -> new Choice(it.name(), this.messages.getMessage("account.role.does." + it, null, locale),
					language.code()))
			.toList();
	}

}
