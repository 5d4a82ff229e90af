package org.yaksoku.site.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaksoku.progress.figures.Asked;
import org.yaksoku.progress.figures.Division;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.Download;
import org.yaksoku.site.PublicTopics;
import org.yaksoku.site.TopicPage;
import org.yaksoku.site.TopicRow;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the statements are about.
 */
@Controller
@RequestMapping("/{lang:ko|ja|en}/topics")
class TopicController {

	private final PublicTopics topics;

	TopicController(PublicTopics topics) {
		this.topics = topics;
	}

	@GetMapping
	String index(Language language, Model model) {
		List<TopicRow> themes = this.topics.list(language);
		model.addAttribute("themes", themes);
		model.addAttribute("examples", themes.stream().anyMatch((it) -> it.number().example()));
		return "site/topics";
	}

	@GetMapping("/{slug:[a-z0-9-]+}")
	ModelAndView show(@PathVariable String slug, @RequestParam(required = false) @Nullable String after,
			Language language, @ModelAttribute(name = "page", binding = false) Page page) {
		try {
			TopicPage theme = this.topics.show(slug, Cursor.clauses(after), language);
			String here = page.home() + "/topics/" + slug;
			List<Download> feed = Download.of(here, "", "atom");
			List<Download> files = new ArrayList<>(Download.of(here, "", "csv", "json"));
			Map<String, Object> model = new HashMap<>(Map.of("first", after == null, "theme", theme, "asked",
					Asked.of(null).of(Division.TOPIC, slug), "linkedData", Described.topic(theme, page)));
			model.put("downloads", List.copyOf(files));
			model.put("feed", feed);
			files.addAll(feed);
			model.put("files", files);
			return new ModelAndView("site/topic", model);
		}
		catch (NotFound ex) {
			String moved = this.topics.movedTo(slug, language).orElseThrow(() -> ex);
			return Moved.to("/" + language.code() + "/topics/" + moved);
		}
	}

}
