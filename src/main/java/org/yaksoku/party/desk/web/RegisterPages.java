package org.yaksoku.party.desk.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.party.Directory;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Side;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the pages about organisations and people have in common.
 */
@Component
class RegisterPages {

	private final Directory directory;

	private final CurrentUser currentUser;

	private final MessageSource messages;

	RegisterPages(Directory directory, CurrentUser currentUser, MessageSource messages) {
		this.directory = directory;
		this.currentUser = currentUser;
		this.messages = messages;
	}

	/** Whether the reader may change what the page shows. */
	void rights(Model model) {
		model.addAttribute("mayWrite", this.currentUser.reader().writes());
	}

	/** All organisations but one. */
	List<Choice> organisations(@Nullable UUID but, Language language) {
		return this.directory.organisations()
			.stream()
			.filter((it) -> !it.id().equals(but))
			.map((it) -> Choice.of(it.id().toString(), it.name(), language, it.id().toString()))
			.sorted(Choice.byText(language))
			.toList();
	}

	List<Choice> sides(Language language) {
		return language.sides().stream().map((it) -> side(it, language)).toList();
	}

	private Choice side(Side side, Language language) {
		return new Choice(side.name(), this.messages.getMessage("shared.side." + side, null, language.locale()),
				language.code());
	}

}
