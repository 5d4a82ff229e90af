package org.yaksoku.topic.desk.web;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.yaksoku.history.web.HistoryFiles;
import org.yaksoku.history.web.HistoryForm;
import org.yaksoku.shared.web.Done;
import org.yaksoku.topic.ThirdLevel;
import org.yaksoku.topic.TopicService;
import org.yaksoku.topic.desk.TopicDesk;
import org.yaksoku.topic.desk.TopicSheet;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Conflict;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the statements are about.
 */
@Controller("deskTopics")
@RequestMapping("/desk/topics")
class TopicsController {

	static final String HOME = "/desk/topics";

	private final TopicDesk desk;

	private final TopicService topics;

	private final CurrentUser currentUser;

	private final HistoryFiles files;

	TopicsController(TopicDesk desk, TopicService topics, CurrentUser currentUser, HistoryFiles files) {
		this.desk = desk;
		this.topics = topics;
		this.currentUser = currentUser;
		this.files = files;
	}

	@GetMapping
	String index(Language language, Model model) {
		model.addAttribute("topics", this.desk.all(language));
		model.addAttribute("mayWrite", this.currentUser.reader().writes());
		return "topic/desk-topics";
	}

	@GetMapping("/new")
	String blank(Language language, Model model) {
		this.currentUser.writer();
		model.addAttribute("topicForm", TopicForm.blank());
		return form(null, language, model);
	}

	@PostMapping("/new")
	ModelAndView create(@Valid TopicForm topicForm, BindingResult result, Language language, Model model,
			RedirectAttributes next) {
		this.currentUser.writer();
		if (!result.hasErrors() && this.topics.bySlug(topicForm.slug()).isPresent()) {
			result.rejectValue("slug", "Taken");
		}
		if (!result.hasErrors()) {
			try {
				this.topics.add(topicForm.toNewTopic());
				return Done.at(next, "topic.done.added", HOME + "/" + topicForm.slug());
			}
			catch (ThirdLevel ex) {
				result.rejectValue("parent", "ThirdLevel");
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(form(null, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/{slug}")
	ModelAndView edit(@PathVariable String slug, Language language, Model model) {
		TopicSheet sheet = this.desk.one(slug, language);
		if (!sheet.slug().equals(slug)) {
			return new ModelAndView("redirect:" + HOME + "/" + sheet.slug());
		}
		model.addAttribute("topicForm", TopicForm.of(sheet));
		return new ModelAndView(form(sheet, language, model));
	}

	@PostMapping("/{slug}")
	ModelAndView update(@PathVariable String slug, @Valid TopicForm topicForm, BindingResult result, Language language,
			Model model, RedirectAttributes next) {
		this.currentUser.writer();
		TopicSheet sheet = this.desk.one(slug, language);
		if (!sheet.slug().equals(slug)) {
			return conflict(sheet, topicForm, language);
		}
		if (!result.hasErrors()) {
			try {
				this.topics.change(sheet.id(), topicForm.version(), topicForm.toNewTopic());
				return Done.at(next, "topic.done.saved", HOME + "/" + slug);
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				return conflict(this.desk.one(slug, language), topicForm, language);
			}
			catch (ThirdLevel ex) {
				result.rejectValue("parent", "ThirdLevel");
			}
			catch (DataIntegrityViolationException | IllegalArgumentException ex) {
				result.reject("Refused");
			}
		}
		return new ModelAndView(form(sheet, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@GetMapping("/{slug}/history")
	String history(@PathVariable String slug, HistoryForm wanted, Language language, Model model) {
		TopicSheet sheet = this.desk.one(slug, language);
		model.addAttribute("sheet", sheet);
		model.addAttribute("events", this.desk.history(sheet, wanted.page(), language));
		return "topic/desk-history";
	}

	/** The same to take away, with everything older. */
	@GetMapping("/{slug}/history.csv")
	ResponseEntity<byte[]> historyFile(@PathVariable String slug, HistoryForm wanted, Language language) {
		TopicSheet sheet = this.desk.one(slug, language);
		return this.files.answer(this.desk.history(sheet, wanted.file(), language), "topic", slug, language);
	}

	private String form(@Nullable TopicSheet sheet, Language language, Model model) {
		model.addAttribute("mayWrite", this.currentUser.reader().writes());
		model.addAttribute("sheet", sheet);
		model.addAttribute("parents", parents(sheet, language));
		return "topic/desk-topic";
	}

	private List<Choice> parents(@Nullable TopicSheet but, Language language) {
		return this.desk.all(language)
			.stream()
			.filter((it) -> but == null || !it.slug().equals(but.slug()))
			.map((it) -> new Choice(it.id().toString(), it.name().text(), it.name().language().code()))
			.toList();
	}

	private ModelAndView conflict(TopicSheet now, TopicForm yours, Language language) {
		return Conflict.page(HOME + "/" + now.slug(), "topicForm", now.version(), yours, TopicForm.of(now),
				Map.of("parent", parents(now, language)));
	}

}
