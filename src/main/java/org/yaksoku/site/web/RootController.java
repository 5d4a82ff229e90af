package org.yaksoku.site.web;

import java.net.URI;

import org.yaksoku.shared.Language;
import org.yaksoku.site.PublicAddresses;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Addresses without a language: they lead to the page in the one the browser asks for,
 * which is remembered nowhere but in the address.
 */
@Controller
class RootController {

	private final PublicAddresses addresses;

	RootController(PublicAddresses addresses) {
		this.addresses = addresses;
	}

	@GetMapping("/")
	ResponseEntity<Void> index(Language language) {
		return seeOther("/" + language.code());
	}

	@GetMapping("/id/statement/{code:[a-z0-9-]+}")
	ResponseEntity<Void> statement(@PathVariable String code, Language language) {
		return seeOther("/" + language.code() + "/statements/" + code);
	}

	@GetMapping("/id/statement/{code:[a-z0-9-]+}@{number:[0-9]{1,6}}")
	ResponseEntity<Void> version(@PathVariable String code, @PathVariable int number, Language language) {
		return seeOther("/" + language.code() + this.addresses.version(code, number));
	}

	@GetMapping("/id/clause/{code:[a-z0-9-]+}/{key:[0-9a-z-]+}@{number:[0-9]{1,6}}")
	ResponseEntity<Void> clause(@PathVariable String code, @PathVariable String key, @PathVariable int number,
			Language language) {
		return seeOther("/" + language.code() + this.addresses.clause(code, key, number));
	}

	@GetMapping("/id/clause/{code:[a-z0-9-]+}/{key:[0-9a-z-]+}")
	ResponseEntity<Void> clause(@PathVariable String code, @PathVariable String key, Language language) {
		return seeOther("/" + language.code() + "/statements/" + code + "/" + key);
	}

	@GetMapping("/id/meeting/{code:[a-z0-9-]+}")
	ResponseEntity<Void> meeting(@PathVariable String code, Language language) {
		return seeOther("/" + language.code() + "/meetings/" + code);
	}

	@GetMapping("/id/topic/{code:[a-z0-9-]+}")
	ResponseEntity<Void> topic(@PathVariable String code, Language language) {
		return seeOther("/" + language.code() + "/topics/" + code);
	}

	@GetMapping("/id/org/{code:[a-z0-9-]+}")
	ResponseEntity<Void> organisation(@PathVariable String code, Language language) {
		return seeOther("/" + language.code() + "/organisations/" + code);
	}

	private static ResponseEntity<Void> seeOther(String address) {
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(address))
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.build();
	}

}
