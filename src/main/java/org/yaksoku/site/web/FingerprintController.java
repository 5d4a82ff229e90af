package org.yaksoku.site.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import org.yaksoku.shared.Language;
import org.yaksoku.site.PublicForms;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Says which published version has the fingerprint a reader holds.
 */
@Controller
class FingerprintController {

	private static final Pattern FINGERPRINT = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

	private final PublicForms forms;

	FingerprintController(PublicForms forms) {
		this.forms = forms;
	}

	@GetMapping("/{lang:ko|ja|en}/verify")
	String find(@RequestParam(defaultValue = "") String fingerprint, Language language, Model model,
			HttpServletResponse response) {
		Optional<String> read = read(fingerprint);
		boolean mistake = read.isEmpty() && !fingerprint.isBlank();
		model.addAttribute("typed", fingerprint);
		model.addAttribute("mistake", mistake);
		read.ifPresent((it) -> {
			model.addAttribute("asked", it);
			model.addAttribute("versions", this.forms.named(it, language));
		});
		if (mistake) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			response.setHeader(HttpHeaders.ETAG, null);
		}
		return "site/fingerprint";
	}

	/**
	 * However it was copied: in capitals, in groups, with the name of a file behind it,
	 * in wide letters.
	 */
	static Optional<String> read(String typed) {
		String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return FINGERPRINT.matcher(plain)
			.results()
			.map(MatchResult::group)
			.findFirst()
			.or(() -> Optional.of(plain.replaceAll("[\\s:-]", "")).filter((it) -> it.matches("[0-9a-f]{64}")));
	}

}
