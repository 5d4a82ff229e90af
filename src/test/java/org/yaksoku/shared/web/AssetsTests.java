package org.yaksoku.shared.web;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.yaksoku.shared.web.Assets.Asset;

import static org.assertj.core.api.Assertions.assertThat;

class AssetsTests {

	private final Assets assets = new Assets();

	@Test
	void areNamedAfterTheirContent() {
		assertThat(this.assets.css()).matches("/assets/app-[0-9a-f]{16}\\.css");
		assertThat(this.assets.js()).matches("/assets/app-[0-9a-f]{16}\\.js");
	}

	@Test
	void keepToTheirBudget() {
		assertThat(asset(this.assets.css()).zipped()).hasSizeLessThan(10 * 1024);
		assertThat(asset(this.assets.js()).zipped()).hasSizeLessThan(8 * 1024);
	}

	@Test
	void joinTheStylesheetIntoOneWithTheOrderOfLayersFirst() {
		assertThat(Assets.stylesheet()).startsWith("@layer reset, base, components, modules, utilities, print;")
			.doesNotContain("@import", "/*", "url(http");
	}

	private Asset asset(String address) {
		return Objects.requireNonNull(this.assets.find(address.substring("/assets/".length())).orElse(null));
	}

}
