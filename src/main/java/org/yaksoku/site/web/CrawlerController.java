package org.yaksoku.site.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.PublicAddresses;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What machines ask for before they read: where they may go, what there is, whom to tell
 * about a weakness.
 */
@Controller
class CrawlerController {

	private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

	private static final List<String> PAGES = List.of("", "/statements", "/meetings", "/topics", "/about", "/method",
			"/accessibility", "/privacy", "/verify");

	private final PublicAddresses addresses;

	private final String securityContact;

	CrawlerController(PublicAddresses addresses,
			@Value("${yaksoku.security-contact:mailto:security@example.org}") String securityContact) {
		this.addresses = addresses;
		this.securityContact = securityContact;
	}

	@GetMapping("/robots.txt")
	ResponseEntity<String> robots(@ModelAttribute(name = "page", binding = false) Page page) {
		return text("""
				User-agent: *
				Disallow: /desk
				Disallow: /exec
				Disallow: /admin
				Disallow: /account
				Disallow: /sign-in
				Sitemap: %s/sitemap.xml
				""".formatted(page.site()));
	}

	@GetMapping("/.well-known/security.txt")
	ResponseEntity<String> security() {
		return text("""
				Contact: %s
				Expires: 2027-12-31T00:00:00Z
				Preferred-Languages: ko, ja, en
				""".formatted(this.securityContact));
	}

	@GetMapping("/sitemap.xml")
	ResponseEntity<String> sitemap(@ModelAttribute(name = "page", binding = false) Page page) {
		StringBuilder map = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
				""");
		Stream.concat(PAGES.stream(), this.addresses.all().stream()).forEach((path) -> {
			for (Language language : Language.values()) {
				entry(map, page.site(), language, path);
			}
		});
		return ResponseEntity.ok().contentType(XML).body(map.append("</urlset>\n").toString());
	}

	private static void entry(StringBuilder map, String site, Language language, String path) {
		map.append("<url><loc>").append(site).append('/').append(language.code()).append(path).append("</loc>");
		for (Language other : Language.values()) {
			map.append("<xhtml:link rel=\"alternate\" hreflang=\"")
				.append(other.code())
				.append("\" href=\"")
				.append(site)
				.append('/')
				.append(other.code())
				.append(path)
				.append("\"/>");
		}
		map.append("<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"").append(site).append("/\"/></url>\n");
	}

	private static ResponseEntity<String> text(String body) {
		return ResponseEntity.ok().contentType(TEXT).body(body);
	}

}
