package org.yaksoku.shared;

/**
 * The address under which whoever runs the portal says it is known
 * ({@code yaksoku.site-url}).
 */
public final class SiteUrl {

	private SiteUrl() {
	}

	/** The same without a slash at its end, so that a path can follow. */
	public static String bare(String url) {
		return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
	}

}
