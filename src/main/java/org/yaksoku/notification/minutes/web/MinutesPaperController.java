package org.yaksoku.notification.minutes.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.paper.Paper;
import org.yaksoku.interchange.paper.Papers;
import org.yaksoku.notification.minutes.MinutesContent;
import org.yaksoku.notification.minutes.MinutesDesk;
import org.yaksoku.notification.minutes.MinutesRecord;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.shared.web.SiteNames;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Minutes on paper, with what somebody chose of them.
 */
@Controller
class MinutesPaperController {

	private final MinutesDesk desk;

	private final Papers papers;

	private final SiteNames names;

	MinutesPaperController(MinutesDesk desk, Papers papers, SiteNames names) {
		this.desk = desk;
		this.papers = papers;
		this.names = names;
	}

	@GetMapping("/desk/meetings/{code}/minutes.pdf")
	ResponseEntity<byte[]> print(@PathVariable String code,
			@RequestParam(required = false) @Nullable List<String> parts,
			@RequestParam(required = false) @Nullable List<String> langs, Language language,
			@ModelAttribute(name = "page", binding = false) Page page) {
		Set<MinutesContent> chosen = (parts != null) ? chosen(parts) : EnumSet.allOf(MinutesContent.class);
		List<Language> languages = (langs != null) ? languages(langs) : List.of(language);
		byte[] bytes = this.papers.print(new Paper("notification/paper-minutes", page.site(),
				languages.stream().map((it) -> new Paper.Sheet(it, model(code, chosen, it, page))).toList(),
				List.of()));
		String name = code + "-minutes-" + languages.stream().map(Language::code).collect(Collectors.joining("-"));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(Papers.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(name + ".pdf", StandardCharsets.UTF_8).build().toString())
			.body(bytes);
	}

	private Map<String, Object> model(String code, Set<MinutesContent> parts, Language language, Page page) {
		MinutesRecord minutes = this.desk.record(code, language);
		Map<String, Object> model = new HashMap<>();
		model.put("page", new Page(language, page.path(), null, page.site(), false, this.names.in(language), null));
		model.put("siteName", this.names.in(language));
		model.put("code", language.code());
		model.put("minutes", minutes);
		model.put("parts", parts.stream().map(Enum::name).toList());
		model.put("internal", true);
		model.put("address", page.site() + "/desk/meetings/" + code + "/minutes");
		return model;
	}

	private static Set<MinutesContent> chosen(List<String> parts) {
		Set<MinutesContent> chosen = EnumSet.noneOf(MinutesContent.class);
		for (String part : parts) {
			chosen.add(Arrays.stream(MinutesContent.values())
				.filter((it) -> it.name().equals(part))
				.findFirst()
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
		}
		return chosen;
	}

	private static List<Language> languages(List<String> codes) {
		return new LinkedHashSet<>(codes).stream()
			.map((it) -> Language.find(it).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)))
			.toList();
	}

}
