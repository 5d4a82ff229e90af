package org.yaksoku.notification.mail.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yaksoku.notification.mail.MailDesk;
import org.yaksoku.notification.mail.MailRow;
import org.yaksoku.notification.mail.MailState;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Done;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Mails to one’s own side: what was sent, what waits, and what did not arrive.
 */
@Controller
@RequestMapping(MailsController.ADDRESS)
class MailsController {

	static final String ADDRESS = "/admin/mails";

	private static final int MOST = 200;

	private final MailDesk desk;

	MailsController(MailDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String index(@RequestParam(required = false) @Nullable MailState state, Language language, Model model) {
		List<MailRow> mails = this.desk.list(state, language);
		model.addAttribute("mails", mails.subList(0, Math.min(mails.size(), MOST)));
		model.addAttribute("more", mails.size() > MOST);
		Map<MailState, Integer> counts = this.desk.counts(language);
		model.addAttribute("counts", counts);
		model.addAttribute("parked", counts.get(MailState.PARKED));
		model.addAttribute("chosen", state);
		model.addAttribute("sends", this.desk.sends());
		return "notification/mails";
	}

	@GetMapping("/{mail}")
	String show(@PathVariable UUID mail, Language language, Model model) {
		model.addAttribute("letter", this.desk.show(mail, language));
		model.addAttribute("sends", this.desk.sends());
		return "notification/mail";
	}

	@PostMapping("/{mail}/retry")
	ModelAndView retry(@PathVariable UUID mail, Language language, RedirectAttributes next) {
		this.desk.show(mail, language);
		return Done.at(next, this.desk.retry(mail) ? "notification.mails.retried" : "notification.mails.not-parked",
				ADDRESS + "/" + mail);
	}

	@PostMapping("/retry")
	ModelAndView retryAll(RedirectAttributes next) {
		return Done.at(next,
				(this.desk.retryAll() > 0) ? "notification.mails.retried" : "notification.mails.none-parked", ADDRESS);
	}

}
