package org.yaksoku.party.desk.web;

import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.yaksoku.party.PersonService;
import org.yaksoku.party.desk.PostPart;
import org.yaksoku.party.desk.PersonDesk;
import org.yaksoku.party.desk.PersonSheet;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.shared.web.Done;

import org.springframework.dao.OptimisticLockingFailureException;
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

/**
 * Posts somebody holds or held.
 */
@Controller("deskPosts")
@RequestMapping("/desk/people/{slug}/posts")
class PostController {

	private final PersonDesk desk;

	private final PersonService people;

	private final RegisterPages pages;

	private final CurrentUser currentUser;

	PostController(PersonDesk desk, PersonService people, RegisterPages pages, CurrentUser currentUser) {
		this.desk = desk;
		this.people = people;
		this.pages = pages;
		this.currentUser = currentUser;
	}

	@GetMapping("/new")
	String blank(@PathVariable String slug, Language language, Model model) {
		this.currentUser.writer();
		model.addAttribute("postForm", PostForm.blank());
		return page(this.desk.one(slug, language), "new", language, model);
	}

	@PostMapping("/new")
	ModelAndView add(@PathVariable String slug, @Valid PostForm postForm, BindingResult result, Language language,
			Model model, RedirectAttributes next) {
		this.currentUser.writer();
		PersonSheet sheet = this.desk.one(slug, language);
		if (result.hasErrors()) {
			return new ModelAndView(page(sheet, "new", language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.people.affiliate(postForm.toNewAffiliation(sheet.id(), null));
		return done(next, sheet);
	}

	@GetMapping("/{post}")
	String edit(@PathVariable String slug, @PathVariable UUID post, Language language, Model model) {
		PersonSheet sheet = this.desk.one(slug, language);
		model.addAttribute("postForm", PostForm.of(part(sheet, post)));
		return page(sheet, post.toString(), language, model);
	}

	@PostMapping("/{post}")
	ModelAndView update(@PathVariable String slug, @PathVariable UUID post, @Valid PostForm postForm,
			BindingResult result, Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		PersonSheet sheet = this.desk.one(slug, language);
		if (result.hasErrors()) {
			return new ModelAndView(page(sheet, post.toString(), language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.people.change(post, postForm.version(), postForm.toNewAffiliation(sheet.id(), part(sheet, post)));
			return done(next, sheet);
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			PostForm now = PostForm.of(part(this.desk.one(slug, language), post));
			return Conflict.page(address(sheet, post.toString()), "postForm", now.version(), postForm, now,
					Map.of("organisation", this.pages.organisations(null, language)));
		}
	}

	@PostMapping("/{post}/removal")
	ModelAndView remove(@PathVariable String slug, @PathVariable UUID post, @RequestParam long version,
			Language language, RedirectAttributes next) {
		PersonSheet sheet = this.desk.one(slug, language);
		this.people.remove(sheet.id(), post, version);
		return Done.at(next, "party.done.removed", PeopleController.HOME + "/" + sheet.slug());
	}

	private String page(PersonSheet sheet, String post, Language language, Model model) {
		this.pages.rights(model);
		model.addAttribute("sheet", sheet);
		model.addAttribute("here", address(sheet, post));
		model.addAttribute("recorded", !post.equals("new"));
		model.addAttribute("organisations", this.pages.organisations(null, language));
		return "party/desk-post";
	}

	private static PostPart part(PersonSheet sheet, UUID post) {
		return sheet.posts()
			.stream()
			.filter((it) -> it.id().equals(post))
			.findFirst()
			.orElseThrow(() -> new NotFound(post));
	}

	private static String address(PersonSheet sheet, String post) {
		return PeopleController.HOME + "/" + sheet.slug() + "/posts/" + post;
	}

	private static ModelAndView done(RedirectAttributes next, PersonSheet sheet) {
		return Done.at(next, "party.done.saved", PeopleController.HOME + "/" + sheet.slug());
	}

}
