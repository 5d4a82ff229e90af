package org.yaksoku.site.web;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.yaksoku.shared.Language;
import org.yaksoku.site.PublicForms;
import org.yaksoku.site.PublicStatement;
import org.yaksoku.site.PublishedForm;
import org.yaksoku.site.PublishedVersion;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the fingerprint of a version is taken of: in words, as exact bytes, as data.
 */
@Controller
@RequestMapping("/{lang:ko|ja|en}/statements/{code:[a-z0-9-]+}@{number:[0-9]{1,6}}")
class FormController {

	private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private final PublicForms forms;

	private final PublicStatement statements;

	FormController(PublicForms forms, PublicStatement statements) {
		this.forms = forms;
		this.statements = statements;
	}

	@GetMapping("/verify")
	String show(@PathVariable String code, @PathVariable int number, Language language, Model model,
			HttpServletResponse response) {
		PublishedForm form = this.forms.of(code, number, language);
		if (form.withdrawn()) {
			response.setStatus(HttpStatus.GONE.value());
			response.setHeader(HttpHeaders.ETAG, null);
			model.addAttribute("statement", this.statements.version(code, number, language));
			return "site/tombstone";
		}
		model.addAttribute("form", form);
		return "site/verify";
	}

	@GetMapping("/canonical.txt")
	ResponseEntity<byte[]> text(@PathVariable String code, @PathVariable int number, Language language) {
		PublishedForm form = this.forms.of(code, number, language);
		if (form.withdrawn()) {
			return ResponseEntity.status(HttpStatus.GONE).build();
		}
		return ResponseEntity.ok()
			.contentType(TEXT)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(code + "-" + number + "-canonical.txt").build().toString())
			.body(form.text().getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/version.json")
	ResponseEntity<PublishedVersion> data(@PathVariable String code, @PathVariable int number, Language language) {
		PublishedForm form = this.forms.of(code, number, language);
		return form.withdrawn() ? ResponseEntity.status(HttpStatus.GONE).build()
				: ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(form.version());
	}

}
