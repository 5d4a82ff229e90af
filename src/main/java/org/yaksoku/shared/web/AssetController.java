package org.yaksoku.shared.web;

import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.web.Assets.Asset;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

	private static final String FOR_EVER = "public, max-age=31536000, immutable";

	private final Assets assets;

	private final LinkPicture picture;

	AssetController(Assets assets, LinkPicture picture) {
		this.assets = assets;
		this.picture = picture;
	}

	@GetMapping("/og/{name}")
	ResponseEntity<byte[]> picture(@PathVariable String name) {
		byte[] png = this.picture.find(name).orElseThrow(() -> new NotFound(name));
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_PNG)
			// the one thing of ours that pages of others are meant to show
			.header("Cross-Origin-Resource-Policy", "cross-origin")
			.header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
			.body(png);
	}

	@GetMapping("/assets/{name}")
	ResponseEntity<byte[]> show(@PathVariable String name,
			@RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
		Asset asset = this.assets.find(name).orElseThrow(() -> new NotFound(name));
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.contentType(asset.type())
			.header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		if (accepted.contains("gzip")) {
			return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.zipped());
		}
		return answer.body(asset.plain());
	}

}
