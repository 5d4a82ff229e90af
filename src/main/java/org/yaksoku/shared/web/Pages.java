package org.yaksoku.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.yaksoku.shared.Language;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells every template where its reader is. The host comes from the settings and never
 * from the request, because pages are cached for everybody.
 */
@ControllerAdvice
class Pages {

	private final String site;

	Pages(@Value("${yaksoku.site-url:http://localhost:${server.port:8080}}") String site) {
		this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
	}

	@ModelAttribute("page")
	Page page(HttpServletRequest request) {
		Language language = ReaderLanguage.of(request);
		String uri = ReaderLanguage.uri(request);
		boolean inPath = ReaderLanguage.inPath(request).isPresent();
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			// whatever was wrong with the address is not repeated in links
			return new Page(language, "", null, this.site, true);
		}
		return new Page(language, inPath ? uri.substring(3) : uri, request.getQueryString(), this.site, inPath);
	}

}
