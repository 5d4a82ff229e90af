package org.yaksoku.shared.web;

import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.web.Assets.Asset;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Serves what carries its content's hash in its name and therefore never changes.
 */
@Controller
class AssetController {

	private final Assets assets;

	AssetController(Assets assets) {
		this.assets = assets;
	}

	@GetMapping("/assets/{name}")
	ResponseEntity<byte[]> show(@PathVariable String name,
			@RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
		Asset asset = this.assets.find(name).orElseThrow(() -> new NotFound(name));
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.contentType(asset.type())
			.header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (accepted.contains("gzip")) {
			return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.zipped());
		}
		return answer.body(asset.plain());
	}

}
