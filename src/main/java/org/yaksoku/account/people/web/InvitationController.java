package org.yaksoku.account.people.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.yaksoku.account.AlreadyInvited;
import org.yaksoku.account.AlreadyRegistered;
import org.yaksoku.account.InvitationService;
import org.yaksoku.account.InvitationSpent;
import org.yaksoku.account.IssuedInvitation;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Done;
import org.yaksoku.shared.web.SiteNames;

/**
 * Inviting people of one's own side.
 */
@Controller
@RequestMapping("/admin/users/invitations")
class InvitationController {

	private final InvitationService invitations;

	private final PeoplePages pages;

	private final CurrentUser currentUser;

	private final SiteNames names;

	private final MessageSource messages;

	InvitationController(InvitationService invitations, PeoplePages pages, CurrentUser currentUser, SiteNames names,
			MessageSource messages) {
		this.names = names;
		this.messages = messages;
		this.invitations = invitations;
		this.pages = pages;
		this.currentUser = currentUser;
	}

	@GetMapping("/new")
	String blank(Language language, Model model) {
		model.addAttribute("invitationForm", InvitationForm.blank(language));
		return this.pages.invitation(language, model);
	}

	@PostMapping("/new")
	ModelAndView create(@Valid InvitationForm invitationForm, BindingResult result, Language language, Model model,
			HttpServletResponse response) {
		if (!result.hasErrors()) {
			try {
				return issued(
						this.invitations.invite(invitationForm
							.toNewInvitation(Objects.requireNonNull(this.currentUser.administrator().side()))),
						model, response);
			}
			catch (AlreadyRegistered ex) {
				result.rejectValue("email", "AlreadyRegistered");
			}
			catch (AlreadyInvited | DataIntegrityViolationException ex) {
				result.rejectValue("email", "AlreadyInvited");
			}
			catch (IllegalArgumentException | NotFound ex) {
				result.rejectValue("organisation", "Refused");
			}
		}
		return new ModelAndView(this.pages.invitation(language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@PostMapping("/{id}/link")
	ModelAndView renew(@PathVariable UUID id, @RequestParam long version, Language language, Model model,
			HttpServletResponse response) {
		try {
			return issued(this.invitations.renew(id, version), model, response);
		}
		catch (InvitationSpent | Stale | OptimisticLockingFailureException ex) {
			return overtaken(language, model);
		}
	}

	@PostMapping("/{id}/withdrawal")
	ModelAndView withdraw(@PathVariable UUID id, @RequestParam long version, Language language, Model model,
			RedirectAttributes next) {
		try {
			this.invitations.withdraw(id, version);
		}
		catch (InvitationSpent | Stale | OptimisticLockingFailureException ex) {
			return overtaken(language, model);
		}
		return Done.at(next, "account.done.withdrawn", PeoplePages.USERS);
	}

	private ModelAndView overtaken(Language language, Model model) {
		model.addAttribute("refused", "account.invitation.overtaken");
		return new ModelAndView(this.pages.index(language, model), HttpStatus.CONFLICT);
	}

	/**
	 * The one page that shows the link. It is the answer itself and not the page after
	 * it: to be shown there, the link would have to be kept somewhere until then. The
	 * same form sent again leads to the list.
	 */
	private ModelAndView issued(IssuedInvitation issued, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.LOCATION, PeoplePages.USERS);
		model.addAttribute("invitation", issued.invitation());
		model.addAttribute("token", issued.token());
		// the message is for who is invited, and in their language
		Language theirs = Objects.requireNonNull(issued.invitation().language());
		Object[] name = { this.names.in(theirs) };
		model.addAttribute("subject", this.messages.getMessage("account.link.subject", name, theirs.locale()));
		model.addAttribute("body", this.messages.getMessage("account.link.body", name, theirs.locale()));
		return new ModelAndView("account/people-link", HttpStatus.CREATED);
	}

}
