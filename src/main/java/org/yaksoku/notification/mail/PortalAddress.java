package org.yaksoku.notification.mail;

import java.net.URI;
import java.util.Objects;

import org.yaksoku.shared.SiteUrl;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Under which address the portal is known to those who read about it elsewhere.
 */
@Component
public class PortalAddress {

	private final String site;

	PortalAddress(@Value("${yaksoku.site-url:http://localhost:${server.port:8080}}") String site) {
		this.site = SiteUrl.bare(site);
	}

	/**
	 * The whole address of a page.
	 * @param path with its slash
	 */
	public String of(String path) {
		return this.site + path;
	}

	/** The name of the host alone. */
	String host() {
		return Objects.requireNonNullElse(URI.create(this.site).getHost(), "localhost");
	}

}
