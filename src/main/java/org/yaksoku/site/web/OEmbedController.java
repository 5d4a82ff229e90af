package org.yaksoku.site.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaksoku.progress.figures.Figure;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.web.Page;
import org.yaksoku.shared.web.SiteNames;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/**
 * How a figure is put on somebody else’s page (oEmbed 1.0): programs that find the link
 * in the head of its page ask here. Only what stands in our own addresses is repeated.
 */
@Controller
class OEmbedController {

	private static final Pattern PAGE = Pattern.compile("/(ko|ja|en)/(?:progress|embed/figures)/([a-z-]{1,40})");

	private static final Pattern PART = Pattern.compile("([a-z-]{1,20})=([a-z0-9-]{1,80})");

	private static final Set<String> PARTS = Set.of("as-of", "series", "statement", "topic", "organisation", "side",
			"answers");

	private static final int WIDTH = 480;

	private static final int HEIGHT = 280;

	private final FigureTables words;

	private final SiteNames names;

	OEmbedController(FigureTables words, SiteNames names) {
		this.words = words;
		this.names = names;
	}

	@GetMapping("/oembed")
	ResponseEntity<Map<String, Object>> rich(@RequestParam String url,
			@RequestParam(defaultValue = "json") String format, @RequestParam(defaultValue = "" + WIDTH) int maxwidth,
			@RequestParam(defaultValue = "" + HEIGHT) int maxheight,
			@ModelAttribute(name = "page", binding = false) Page page) {
		if (!format.equals("json")) {
			return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).build();
		}
		Found found = find(url, page.site());
		String site = this.names.in(found.language());
		String title = this.words.say("progress.figure." + found.figure(), found.language()) + " – " + site;
		int width = Math.max(1, Math.min(WIDTH, maxwidth));
		int height = Math.max(1, Math.min(HEIGHT, maxheight));
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("version", "1.0");
		answer.put("type", "rich");
		answer.put("title", title);
		answer.put("provider_name", site);
		answer.put("provider_url", page.site() + "/" + found.language().code());
		answer.put("html", "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\"></iframe>"
			.formatted(HtmlUtils.htmlEscape(page.site() + found.frame()), HtmlUtils.htmlEscape(title), width, height));
		answer.put("width", width);
		answer.put("height", height);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
			.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.header("Cross-Origin-Resource-Policy", "cross-origin")
			.body(answer);
	}

	private static Found find(String url, String site) {
		if (!url.startsWith(site + "/")) {
			throw new NotFound("a page of ours");
		}
		URI address;
		try {
			address = URI.create(url);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound("a page of ours");
		}
		Matcher path = PAGE.matcher(String.valueOf(address.getRawPath()));
		if (!path.matches()) {
			throw new NotFound("a figure");
		}
		Figure figure = Figure.of(path.group(2)).orElseThrow(() -> new NotFound(path.group(2)));
		String query = address.getRawQuery();
		if (query != null) {
			for (String part : query.split("&")) {
				Matcher one = PART.matcher(part);
				if (!one.matches() || !PARTS.contains(one.group(1))) {
					throw new NotFound("a figure");
				}
			}
		}
		return new Found(figure, Language.find(path.group(1)).orElse(Language.EN), (query != null) ? "?" + query : "");
	}

	private record Found(Figure figure, Language language, String question) {

		String frame() {
			return "/" + this.language.code() + "/embed/figures/" + this.figure.slug() + this.question;
		}

	}

}
