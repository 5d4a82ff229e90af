package org.yaksoku.shared.web;

import java.util.Set;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/**
 * Answers an address that makes no sense.
 */
public final class Readable {

	private Readable() {
	}

	/**
	 * What an address asks for.
	 * @param result of reading the address
	 * @param answer throws an IllegalArgumentException where what it says makes no sense
	 * @throws ResponseStatusException with status 400 where either is so
	 */
	public static <T> T or400(BindingResult result, Supplier<T> answer) {
		if (result.hasErrors()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return or400(answer);
	}

	/**
	 * What an address asks for that could be read.
	 * @param answer throws an IllegalArgumentException where what it says makes no sense
	 * @throws ResponseStatusException with status 400 where that is so
	 */
	public static <T> T or400(Supplier<T> answer) {
		try {
			return answer.get();
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.getMessage(), ex);
		}
	}

	/**
	 * What a page shows that has the form of its address: what is asked for, or something
	 * else where a field does not hold what somebody can have meant. The page then has
	 * status 422, says what is wrong and keeps what was typed.
	 * @param result of reading the address
	 * @param fields in which somebody types
	 * @throws ResponseStatusException with status 400 where another field makes no sense
	 */
	public static <T> T or422(BindingResult result, Set<String> fields, T asked, T instead,
			HttpServletResponse response) {
		if (!result.hasErrors()) {
			return asked;
		}
		if (!result.getFieldErrors().stream().allMatch((it) -> fields.contains(it.getField()))) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		return instead;
	}

}
