package org.yaksoku.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.SiteUrl;

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

	private final SiteNames names;

	private final LinkPicture picture;

	Pages(@Value("${yaksoku.site-url:http://localhost:${server.port:8080}}") String site, SiteNames names,
			LinkPicture picture) {
		this.site = SiteUrl.bare(site);
		this.names = names;
		this.picture = picture;
	}

	@ModelAttribute("page")
	Page page(HttpServletRequest request) {
		Language language = ReaderLanguage.of(request);
		String uri = ReaderLanguage.uri(request);
		boolean inPath = ReaderLanguage.inPath(request).isPresent();
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			// whatever was wrong with the address is not repeated in links
			return page(language, "", null, true);
		}
		return page(language, inPath ? uri.substring(3) : uri, request.getQueryString(), inPath);
	}

	private Page page(Language language, String path, @Nullable String query, boolean inPath) {
		String drawn = inPath ? this.picture.address(language) : null;
		return new Page(language, path, query, this.site, inPath, this.names.in(language),
				(drawn != null) ? this.site + drawn : null);
	}

}
